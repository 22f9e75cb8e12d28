package io.ragstone.core.health;

import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers how each tenant's models answered the last time: looking at them costs nothing, asking them may. */
public final class LastCalls implements Watcher {
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<Asked, Last> calls = new LinkedHashMap<>(16, .75f, true);

    public LastCalls(Clock clock) {
        this.clock = clock;
    }

    private record Asked(UUID tenantId, String model) {}

    /** The last call, and when it was. */
    public record Last(ModelCall call, Instant at) {}

    @Override
    public synchronized void modelCalled(ModelCall call) {
        calls.put(new Asked(call.tenantId(), call.model()), new Last(call, clock.instant()));
        if (calls.size() > MOST) {
            calls.remove(calls.keySet().iterator().next());
        }
    }

    public synchronized Optional<Last> of(UUID tenantId, String model) {
        return Optional.ofNullable(calls.get(new Asked(tenantId, model)));
    }

    /** How many models were asked, and how many of them answered the last time. */
    public record Sum(int models, int answered) {}

    public synchronized Sum sum() {
        int answered = (int) calls.values().stream()
                .filter(last -> last.call().failure() == null)
                .count();
        return new Sum(calls.size(), answered);
    }
}
