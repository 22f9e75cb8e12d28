package io.ragstone.core.health;

import io.ragstone.core.health.LastCalls.Last;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whether chat models outside of the server answer, as far as the last one tells that each tenant asked. */
public final class ChatModelsState implements Watcher {
    private static final String INSIDE = "@Builtin";
    private static final Duration TELLING = Duration.ofHours(1);
    private static final int MOST = 5_000;

    private final CommonTrouble trouble;
    private final Clock clock;
    private final Map<UUID, Last> calls = new LinkedHashMap<>();

    public ChatModelsState(CommonTrouble trouble, Clock clock) {
        this.trouble = trouble;
        this.clock = clock;
    }

    @Override
    public void modelCalled(ModelCall call) {
        if (call.kind() == ModelCall.Kind.CHAT && !call.model().endsWith(INSIDE)) {
            keep(call);
        }
    }

    private synchronized void keep(ModelCall call) {
        calls.remove(call.tenantId());
        calls.put(call.tenantId(), new Last(call, clock.instant()));
        if (calls.size() > MOST) {
            calls.remove(calls.keySet().iterator().next());
        }
    }

    /** Whether they answer; empty where nobody asked lately, or only one of several tenants in vain. */
    public Optional<Boolean> answers() {
        List<ModelCall> last = latest();
        if (last.stream().anyMatch(call -> call.failure() == null)) {
            return Optional.of(true);
        }
        return trouble.isOf(last.size()) ? Optional.of(false) : Optional.empty();
    }

    private synchronized List<ModelCall> latest() {
        Instant oldest = clock.instant().minus(TELLING);
        return calls.values().stream()
                .filter(last -> !last.at().isBefore(oldest))
                .map(Last::call)
                .toList();
    }
}
