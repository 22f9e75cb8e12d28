package io.ragstone.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final long TICKS_FROM_1582_TO_1970 = 0x01B21DD213814000L;

    private final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void areUuidsOfVersionOneThatTellTheTime() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(1);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli((id.timestamp() - TICKS_FROM_1582_TO_1970) / 10_000))
                .isEqualTo(NOW);
    }

    @Test
    void haveRisingTimeStampsEvenWhileTheClockStandsStill() {
        List<Long> stamps = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            stamps.add(ids.next().timestamp());
        }
        assertThat(stamps).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatAcrossThreads() {
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 50_000).parallel().forEach(i -> seen.add(ids.next()));
        assertThat(seen).hasSize(50_000);
    }

    @Test
    void markTheirNodeAsRandom() {
        assertThat(ids.next().node() & 0x010000000000L).isNotZero();
    }
}
