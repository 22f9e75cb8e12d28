package io.ragstone.surfaces.boundary.stream;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.ragstone.core.model.Cancellation;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows whether the client of a request still waits for its answer. */
@ApplicationScoped
public class Attendance {
    private final CurrentVertxRequest request;

    Attendance(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Takes place when the client of the current request leaves. */
    public Cancellation cancellation() {
        Cancellation cancellation = new Cancellation();
        request.getCurrent().addEndHandler(ended -> cancellation.cancel());
        return cancellation;
    }
}
