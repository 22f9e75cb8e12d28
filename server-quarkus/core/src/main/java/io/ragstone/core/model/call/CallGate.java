package io.ragstone.core.model.call;

import io.ragstone.core.model.remote.ModelEndpoint;

/** Says whether a model may be called now. Who is let in has to tell a {@link ModelCallListener} how it ended. */
@FunctionalInterface
public interface CallGate {
    CallGate OPEN = endpoint -> {};

    /** Throws a {@link io.ragstone.core.error.CoreException} when it may not. */
    void pass(ModelEndpoint endpoint);
}
