package io.ragstone.surfaces.boundary.http;

import io.quarkus.arc.All;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.SurfaceErrors;
import io.ragstone.surfaces.boundary.SurfaceRefusal;
import io.ragstone.surfaces.boundary.failure.Failure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Has a failure worded by the surface that was asked, and writes what nobody foresaw into the log, once. */
@Singleton
final class ErrorAnswers {
    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    private final Map<Surface, SurfaceErrors> bySurface = new EnumMap<>(Surface.class);
    private final SurfaceErrors plain;
    private final RequestTimes times;

    @Inject
    ErrorAnswers(@All List<SurfaceErrors> surfaces, PlainErrors plain, RequestTimes times) {
        surfaces.forEach(errors -> bySurface.put(errors.surface(), errors));
        this.plain = plain;
        this.times = times;
    }

    Answer to(Failure failure, Arrival arrival) {
        log(failure, arrival);
        return told(bySurface.getOrDefault(arrival.surface(), plain).render(failure, arrival), arrival);
    }

    Answer to(SurfaceRefusal refusal, Arrival arrival) {
        return told(refusal.answer(arrival), arrival);
    }

    private Answer told(Answer answer, Arrival arrival) {
        times.refused(answer, arrival);
        return answer;
    }

    private static void log(Failure failure, Arrival arrival) {
        if (failure instanceof Failure.Crashed crashed) {
            LOG.errorf(
                    crashed.cause(), "Request %s failed: %s %s", arrival.requestId(), arrival.method(), arrival.path());
        } else if (failure instanceof Failure.Refused refused
                && isOurs(refused.reason().code())) {
            CoreException reason = refused.reason();
            LOG.warnf(
                    reason,
                    "Request %s was refused: %s %s: %s",
                    arrival.requestId(),
                    arrival.method(),
                    arrival.path(),
                    reason.getMessage());
        }
    }

    private static boolean isOurs(ErrorCode code) {
        return code == ErrorCode.INTERNAL || code == ErrorCode.UNAVAILABLE || code == ErrorCode.TIMEOUT;
    }
}
