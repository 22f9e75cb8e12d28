package io.ragstone.surfaces.boundary.http;

import io.quarkus.arc.All;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.RequestWatch;
import io.ragstone.surfaces.boundary.Surface;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Tells those who watch how long each request of a surface took, and which errors there were. */
@Singleton
final class RequestTimes {
    private final List<RequestWatch> watches;

    RequestTimes(@All List<RequestWatch> watches) {
        this.watches = watches;
    }

    void begin(RoutingContext request) {
        if (watches.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        request.addEndHandler(ended -> {
            Arrival arrival = Arrival.known(request);
            if (arrival != null && arrival.surface() != Surface.NONE) {
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                watches.forEach(
                        watch -> watch.answered(arrival, request.response().getStatusCode(), took));
            }
        });
    }

    void refused(Answer answer, Arrival arrival) {
        if (arrival.surface() != Surface.NONE) {
            int code = answer.body().path("code").asInt(answer.status());
            watches.forEach(watch -> watch.refused(arrival, code));
        }
    }
}
