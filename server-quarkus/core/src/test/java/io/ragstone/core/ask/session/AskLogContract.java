package io.ragstone.core.ask.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.page.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link AskLog} does. */
public abstract class AskLogContract {
    /** So long ago that what other tests keep is younger. */
    private static final Instant LONG_AGO = Instant.parse("2001-03-02T08:30:00.123Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID talk = ids.next();

    protected abstract AskLog store();

    private AskRecord record(UUID conversation, @Nullable UUID base, Instant at) {
        return new AskRecord(
                ids.next(),
                tenant,
                base,
                conversation,
                "多少天？",
                "Thirty days.",
                "knowledge",
                "rag",
                true,
                .75,
                12,
                3,
                Duration.ofMillis(1234),
                at);
    }

    @Test
    void questionsAreListedTheLatestFirst() {
        AskRecord first = record(talk, null, LONG_AGO);
        AskRecord second = record(ids.next(), ids.next(), LONG_AGO);
        AskRecord third = record(talk, null, LONG_AGO.plusSeconds(1));
        List.of(first, second, third).forEach(store()::add);

        assertThat(store().list(tenant, new PageRequest(0, 2)).items()).containsExactly(third, second);
        assertThat(store().list(tenant, new PageRequest(0, 2)).total()).isEqualTo(3);
        assertThat(store().of(tenant, talk)).containsExactly(first, third);
        assertThat(store().of(ids.next(), talk)).isEmpty();
        assertThat(store().list(ids.next(), new PageRequest(0, 2)).items()).isEmpty();
    }

    @Test
    void oldOnesAreForgotten() {
        AskRecord old = record(talk, null, LONG_AGO);
        AskRecord young = record(talk, null, LONG_AGO.plusSeconds(1));
        store().add(old);
        store().add(young);

        assertThat(store().forgetBefore(LONG_AGO.plusSeconds(1))).isPositive();

        assertThat(store().of(tenant, talk)).containsExactly(young);
    }
}
