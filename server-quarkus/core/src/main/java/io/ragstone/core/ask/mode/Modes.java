package io.ragstone.core.ask.mode;

import io.ragstone.core.health.CommonTrouble;
import io.ragstone.core.health.ServiceMode;
import io.ragstone.core.health.ServiceMode.Mode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches how long worked out answers take, each tenant's for themselves: their providers are their own. It gets worse at
 * once and better step by step, each after a while without trouble.
 */
public final class Modes implements ServiceMode {
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final Duration TOO_SLOW = Duration.ofSeconds(10);
    private static final Duration BETTER = Duration.ofSeconds(8);
    private static final Duration WELL = Duration.ofSeconds(3);
    private static final Duration WHILE = Duration.ofMinutes(5);

    /** Of fewer answers nobody can tell. */
    private static final int FEWEST = 10;

    private static final int MOST = 500;

    /** Rather all tenants start anew than too many are remembered. */
    private static final int MOST_TENANTS = 10_000;

    private final Clock clock;
    private final CommonTrouble trouble;
    private final Map<UUID, Health> tenants = new ConcurrentHashMap<>();

    public Modes(Clock clock, CommonTrouble trouble) {
        this.clock = clock;
        this.trouble = trouble;
    }

    public Mode of(UUID tenantId) {
        Health health = tenants.get(tenantId);
        return health == null ? Mode.NORMAL : health.mode(clock.instant());
    }

    /** The best of the modes of those who asked lately: what only some leave out, the server does not. */
    @Override
    public Mode now() {
        Instant now = clock.instant();
        List<Mode> modes = tenants.values().stream()
                .flatMap(health -> health.lately(now).stream())
                .toList();
        Mode best = modes.stream().min(Comparator.naturalOrder()).orElse(Mode.NORMAL);
        return best == Mode.NORMAL || trouble.isOf(modes.size()) ? best : Mode.NORMAL;
    }

    public void answered(UUID tenantId, Duration took) {
        health(tenantId).answered(clock.instant(), took);
    }

    /** The tenant's model was not there. */
    public void failed(UUID tenantId) {
        health(tenantId).failed(clock.instant());
    }

    private Health health(UUID tenantId) {
        if (tenants.size() >= MOST_TENANTS) {
            tenants.clear();
        }
        return tenants.computeIfAbsent(tenantId, any -> new Health());
    }

    private record Answered(Instant at, Duration took) {}

    private static final class Health {
        private final Deque<Answered> latest = new ArrayDeque<>();
        private Mode mode = Mode.NORMAL;
        private Instant troubled = Instant.MIN;

        synchronized void answered(Instant now, Duration took) {
            latest.addLast(new Answered(now, took));
            if (latest.size() > MOST) {
                latest.removeFirst();
            }
            settle(now);
        }

        synchronized void failed(Instant now) {
            settle(now);
            troubled = now;
            mode = mode == Mode.NORMAL ? Mode.DEGRADED : mode;
        }

        synchronized Mode mode(Instant now) {
            settle(now);
            return mode;
        }

        /** Empty when nobody asked for a while, and all is well. */
        synchronized Optional<Mode> lately(Instant now) {
            settle(now);
            return latest.isEmpty() && mode == Mode.NORMAL ? Optional.empty() : Optional.of(mode);
        }

        private void settle(Instant now) {
            while (!latest.isEmpty() && latest.getFirst().at().isBefore(now.minus(WHILE))) {
                latest.removeFirst();
            }
            Duration slow = slowest();
            if (slow.compareTo(TOO_SLOW) > 0) {
                worsen(Mode.CRITICAL, now);
            } else if (slow.compareTo(SLOW) > 0) {
                worsen(Mode.DEGRADED, now);
            }
            if (slow.compareTo(mode == Mode.CRITICAL ? BETTER : WELL) >= 0) {
                troubled = mode == Mode.NORMAL ? troubled : now;
            }
            if (mode != Mode.NORMAL && !now.isBefore(troubled.plus(WHILE))) {
                mode = mode == Mode.CRITICAL ? Mode.DEGRADED : Mode.NORMAL;
                troubled = now;
            }
        }

        private void worsen(Mode to, Instant now) {
            if (mode.compareTo(to) < 0) {
                mode = to;
                troubled = now;
            }
        }

        /** What one answer in twenty takes longer than. */
        private Duration slowest() {
            if (latest.size() < FEWEST) {
                return Duration.ZERO;
            }
            return latest.stream()
                    .map(Answered::took)
                    .sorted()
                    .skip((long) Math.ceil(.95 * latest.size()) - 1)
                    .findFirst()
                    .orElse(Duration.ZERO);
        }
    }
}
