package io.ragstone.core.health;

import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.Watcher;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether chat models outside of the server answer, as the last one that anybody asked did. */
public final class ChatModelsState implements Watcher {
    private static final String INSIDE = "@Builtin";

    private final AtomicReference<ModelCall> last = new AtomicReference<>();

    @Override
    public void modelCalled(ModelCall call) {
        if (call.kind() == ModelCall.Kind.CHAT && !call.model().endsWith(INSIDE)) {
            last.set(call);
        }
    }

    /** Whether it answered; empty as long as none was asked. */
    public Optional<Boolean> answers() {
        return Optional.ofNullable(last.get()).map(call -> call.failure() == null);
    }
}
