package io.ragstone.core.model.call;

import java.util.List;

/** Hears of every call of a model outside of this server, in the thread that made it: it must not take long. */
@FunctionalInterface
public interface ModelCallListener {
    void ended(ModelCall call);

    /** All of them hear of it. */
    static ModelCallListener all(List<ModelCallListener> listeners) {
        List<ModelCallListener> each = List.copyOf(listeners);
        return call -> each.forEach(listener -> listener.ended(call));
    }
}
