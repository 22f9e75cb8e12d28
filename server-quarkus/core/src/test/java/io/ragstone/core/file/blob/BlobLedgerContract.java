package io.ragstone.core.file.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link BlobLedger} does. What other tests have left in it was entered long after these keys. */
public abstract class BlobLedgerContract {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final String key = ids.next() + "/" + ids.next();
    private final String other = ids.next() + "/" + ids.next();

    protected abstract BlobLedger store();

    @Test
    void keysAreToldInTheOrderInWhichTheyCame() {
        store().enter(other, LONG_AGO.plusMillis(1));
        store().enter(key, LONG_AGO);

        assertThat(store().enteredBefore(LONG_AGO.plusMillis(2), 10)).containsExactly(key, other);
        assertThat(store().enteredBefore(LONG_AGO.plusMillis(2), 1)).containsExactly(key);
        assertThat(store().enteredBefore(LONG_AGO.plusMillis(1), 10)).containsExactly(key);
        assertThat(store().enteredBefore(LONG_AGO, 10)).isEmpty();
        strikeAll();
    }

    @Test
    void aKeyIsStruckOutOnce() {
        store().enter(key, LONG_AGO);

        assertThat(store().strike(key)).isTrue();
        assertThat(store().strike(key)).isFalse();
        assertThat(store().enteredBefore(LONG_AGO.plusMillis(1), 10)).isEmpty();
    }

    @Test
    void aKeyThatIsThereAlreadyStaysAsItIs() {
        store().enter(key, LONG_AGO);
        store().enter(key, LONG_AGO.plusSeconds(60));

        assertThat(store().enteredBefore(LONG_AGO.plusMillis(1), 10)).isEqualTo(List.of(key));
        strikeAll();
    }

    private void strikeAll() {
        store().strike(key);
        store().strike(other);
    }
}
