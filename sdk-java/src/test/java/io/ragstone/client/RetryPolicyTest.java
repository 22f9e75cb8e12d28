package io.ragstone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-11-12T12:00:00Z"), ZoneOffset.UTC);

    private final RetryPolicy policy =
            new RetryPolicy(5, Duration.ofMillis(100), Duration.ofMillis(350), Duration.ofSeconds(1));

    @Test
    void delaysDoubleUpToTheLongest() {
        assertThat(policy.delay(0, 0)).hasMillis(100);
        assertThat(policy.delay(1, 0)).hasMillis(200);
        assertThat(policy.delay(2, 0)).hasMillis(350);
        assertThat(policy.delay(60, 0)).hasMillis(350);
    }

    @Test
    void chanceTakesOffUpToHalf() {
        assertThat(policy.delay(1, 0.5)).hasMillis(150);
        assertThat(policy.delay(1, 1)).hasMillis(100);
    }

    @Test
    void refusesNegativeValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy.withMaxRetries(-1));
    }

    @Test
    void readsRetryAfterAsSecondsAndAsDate() {
        assertThat(RetryAfter.parse("7", NOON)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.parse("0.5", NOON)).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryAfter.parse("Wed, 12 Nov 2025 12:00:30 GMT", NOON)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Wed, 12 Nov 2025 11:00:00 GMT", NOON)).isZero();
        assertThat(RetryAfter.parse("-3", NOON)).isZero();
    }

    @Test
    void passesOverWhatIsNoRetryAfter() {
        assertThat(RetryAfter.parse(null, NOON)).isNull();
        assertThat(RetryAfter.parse(" ", NOON)).isNull();
        assertThat(RetryAfter.parse("soon", NOON)).isNull();
        assertThat(RetryAfter.parse("NaN", NOON)).isNull();
    }
}
