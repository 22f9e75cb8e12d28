package io.ragstone.app;

import io.quarkus.arc.Arc;
import io.ragstone.core.call.Principal;
import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.surfaces.boundary.CurrentCall;
import io.ragstone.surfaces.boundary.Surface;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Has what is done for a request reach as far as its caller does; what nobody called for is the server's own. */
@Singleton
class CallerReach {
    private final CurrentCall call;

    CallerReach(CurrentCall call) {
        this.call = call;
    }

    @Produces
    @Singleton
    ReachOfWork reach() {
        return new ReachOfWork(this::ofCaller);
    }

    private Reach ofCaller() {
        if (!Arc.container().requestContext().isActive()) {
            return Reach.EVERYTHING;
        }
        return call.principal()
                .filter(caller -> !administers(caller))
                .map(Reach::of)
                .orElse(Reach.EVERYTHING);
    }

    /** An administrator who does not come through the administration's door is a user as any other. */
    private boolean administers(Principal caller) {
        return caller.rights().administrator() && call.surface().equals(Surface.RAGFLOW_ADMIN.label());
    }
}
