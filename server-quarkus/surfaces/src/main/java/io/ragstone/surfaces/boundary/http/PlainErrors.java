package io.ragstone.surfaces.boundary.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.SurfaceErrors;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.Violation;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Errors of what belongs to no surface: a true HTTP status and a sentence. */
@Singleton
final class PlainErrors implements SurfaceErrors {
    @Override
    public Surface surface() {
        return Surface.NONE;
    }

    @Override
    public Answer render(Failure failure, Arrival arrival) {
        return switch (failure) {
            case Failure.Refused refused -> answer(status(refused.reason().code()), message(refused.reason(), arrival));
            case Failure.InvalidRequest invalid ->
                answer(
                        400,
                        invalid.violations().stream().map(PlainErrors::sentence).collect(Collectors.joining("; ")));
            case Failure.MissingFields missing ->
                answer(400, "The body needs " + String.join(" and ", missing.names()));
            case Failure.WrongContentType ignored -> answer(415, "Send the body as application/json");
            case Failure.UnreadableBody ignored -> answer(400, "The body cannot be read");
            case Failure.BodyTooLarge ignored -> answer(413, "The request is too large");
            case Failure.UnknownRoute ignored -> answer(404, "There is nothing at " + arrival.path());
            case Failure.WrongMethod ignored -> answer(405, arrival.path() + " does not take " + arrival.method());
            case Failure.BadParameter bad -> answer(400, bad.sentence());
            case Failure.HttpError error -> answer(error.status(), error.reason());
            case Failure.Crashed ignored -> answer(500, unforeseen(arrival));
        };
    }

    private static Answer answer(int status, String message) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    private static String sentence(Violation violation) {
        return String.join(".", violation.path()) + " " + violation.text();
    }

    private static String message(CoreException reason, Arrival arrival) {
        return reason.code() == ErrorCode.INTERNAL ? unforeseen(arrival) : reason.getMessage();
    }

    private static String unforeseen(Arrival arrival) {
        return "Internal server error. Request id: " + arrival.requestId();
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT, UNSUPPORTED, CANCELLED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case TIMEOUT -> 504;
            case INTERNAL -> 500;
        };
    }
}
