package io.ragstone.app.watch;

import io.ragstone.core.model.watched.ModelGate;
import io.ragstone.core.trace.Traces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what follows work step by step. */
@Singleton
class TraceWiring {
    @Produces
    @Singleton
    Traces traces() {
        return Traces.none();
    }

    @Produces
    @Singleton
    ModelGate gate() {
        return ModelGate.OPEN;
    }
}
