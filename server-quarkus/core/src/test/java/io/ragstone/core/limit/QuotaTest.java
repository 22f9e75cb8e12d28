package io.ragstone.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.CallContext;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.call.Principal;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.ModelCall.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Uploads a day, room for files, and tokens a day. */
class QuotaTest {
    private static final UUID TENANT = new UUID(1, 1);
    private static final CallContext ADA =
            new CallContext(new Principal.KeyHolder(TENANT, new UUID(2, 1), new UUID(3, 1)), "ragflow", "r");
    private static final CallContext BOB =
            new CallContext(new Principal.SessionUser(TENANT, new UUID(2, 2), "bob@example.org"), "ragflow", "r");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T23:59:00Z"));
    private final MemoryCounters counters = new MemoryCounters();
    private final AtomicLong kept = new AtomicLong();

    @Test
    void aTenantUploadsSoMuchADay() {
        UploadQuota quota = uploads(new QuotaSettings(100, 0, 0, 0, 0));
        quota.charge(ADA, TENANT, 60);
        quota.check(BOB, TENANT);

        assertThatThrownBy(() -> quota.charge(BOB, TENANT, 41))
                .isInstanceOfSatisfying(CoreException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
                    assertThat(refusal.details()).containsEntry("retryAfterSeconds", 60L);
                })
                .hasMessage("This tenant may upload 100 bytes a day, which this would exceed. Upload less, wait until"
                        + " midnight UTC, or ask the operator for more.");
        // What was refused was not counted.
        quota.charge(BOB, TENANT, 40);
        assertThatThrownBy(() -> quota.check(BOB, TENANT)).isInstanceOf(CoreException.class);
        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> quota.charge(BOB, TENANT, 100)).doesNotThrowAnyException();
    }

    @Test
    void aUserAndAKeyHaveTheirOwn() {
        UploadQuota quota = uploads(new QuotaSettings(100, 50, 20, 0, 0));

        assertThatThrownBy(() -> quota.charge(ADA, TENANT, 21)).hasMessageStartingWith("This key may upload 20 bytes");
        assertThatThrownBy(() -> quota.charge(BOB, TENANT, 51)).hasMessageStartingWith("This user may upload 50 bytes");
        quota.charge(BOB, TENANT, 50);
        quota.charge(ADA, TENANT, 20);
        assertThat(counters.read("uploads/tenant/" + TENANT, Instant.parse("2026-03-02T00:00:00Z")))
                .isEqualTo(70);
    }

    @Test
    void filesNeedRoom() {
        UploadQuota quota = uploads(new QuotaSettings(0, 0, 0, 1_000, 0));
        kept.set(990);

        quota.charge(ADA, TENANT, 10);
        assertThatThrownBy(() -> quota.charge(ADA, TENANT, 11))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("990 of 1000 bytes");
        kept.set(1_000);
        assertThatThrownBy(() -> quota.check(ADA, TENANT)).isInstanceOf(CoreException.class);
        quota.charge(ADA, TENANT, 0);
    }

    @Test
    void withoutAQuotaAnythingGoes() {
        UploadQuota.none().check(ADA, TENANT);
        UploadQuota.none().charge(ADA, TENANT, Long.MAX_VALUE);
    }

    @Test
    void modelsUseSoManyTokensADay() {
        TokenQuota quota = new TokenQuota(() -> new QuotaSettings(0, 0, 0, 0, 1_000), counters, clock);
        TokenQuota elsewhere = new TokenQuota(() -> new QuotaSettings(0, 0, 0, 0, 1_000), counters, clock);
        quota.modelCalled(call(999));
        quota.pass(TENANT);
        elsewhere.pass(TENANT);

        quota.modelCalled(call(400));

        assertThatThrownBy(() -> quota.pass(TENANT))
                .hasMessage("The models of this tenant have used their 1000 tokens of today. Wait until midnight UTC,"
                        + " or ask the operator for more.");
        quota.pass(new UUID(9, 9));
        clock.advance(Duration.ofSeconds(6));
        assertThatThrownBy(() -> elsewhere.pass(TENANT)).isInstanceOf(CoreException.class);
        clock.advance(Duration.ofMinutes(1));
        quota.pass(TENANT);
    }

    @Test
    void withoutALimitTokensAreNotCounted() {
        TokenQuota quota = new TokenQuota(() -> QuotaSettings.ANY, counters, clock);

        quota.modelCalled(call(1_000_000_000));

        quota.pass(TENANT);
        assertThat(counters.read("tokens/tenant/" + TENANT, Instant.parse("2026-03-02T00:00:00Z")))
                .isZero();
    }

    private static ModelCall call(long tokens) {
        return new ModelCall(TENANT, Kind.CHAT, "big@OpenAI", Duration.ofMillis(10), tokens, 0, null);
    }

    private UploadQuota uploads(QuotaSettings settings) {
        return new UploadQuota(() -> settings, counters, tenant -> kept.get(), clock);
    }
}
