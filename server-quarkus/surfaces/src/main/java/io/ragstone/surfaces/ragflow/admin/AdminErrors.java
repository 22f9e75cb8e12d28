package io.ragstone.surfaces.ragflow.admin;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.SurfaceErrors;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.Violation;
import io.ragstone.surfaces.ragflow.wire.RagflowCode;
import io.ragstone.surfaces.ragflow.wire.RagflowEnvelope;
import io.ragstone.surfaces.ragflow.wire.RateLimited;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Failures as the administration tells them: HTTP status 400, and a code and a message in the envelope. */
@Singleton
final class AdminErrors implements SurfaceErrors {
    private static final int WRONG_METHOD = 405;

    @Override
    public Surface surface() {
        return Surface.RAGFLOW_ADMIN;
    }

    @Override
    public Answer render(Failure failure, Arrival arrival) {
        return switch (failure) {
            case Failure.Refused refused -> refused(refused.reason(), arrival);
            case Failure.InvalidRequest invalid ->
                wrong(invalid.violations().stream().map(Violation::text).collect(Collectors.joining("; ")));
            case Failure.UnreadableBody ignored -> wrong("The body has to be a JSON object.");
            case Failure.MissingFields missing ->
                wrong("These are required: " + String.join(", ", missing.names()) + ".");
            case Failure.BodyTooLarge ignored -> wrong("The request is too large.");
            case Failure.UnknownRoute ignored ->
                answer(RagflowCode.NOT_FOUND, RagflowCode.NOT_FOUND, "Not Found: " + arrival.path());
            case Failure.WrongMethod ignored ->
                answer(WRONG_METHOD, WRONG_METHOD, "Method Not Allowed: " + arrival.method() + " " + arrival.path());
            case Failure.BadParameter bad -> wrong(bad.sentence());
            case Failure.HttpError http -> wrong(http.status() + " " + http.reason());
            case Failure.Crashed ignored -> unforeseen(arrival);
        };
    }

    private static Answer refused(CoreException reason, Arrival arrival) {
        return switch (reason.code()) {
            case RATE_LIMITED -> RateLimited.answer(reason, RagflowEnvelope.WEB);
            case INTERNAL -> unforeseen(arrival);
            default -> answer(RagflowCode.BAD_REQUEST, code(reason.code()), reason.getMessage());
        };
    }

    private static int code(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT, TOO_LARGE, UNSUPPORTED -> RagflowCode.BAD_REQUEST;
            case NOT_FOUND -> RagflowCode.NOT_FOUND;
            case CONFLICT -> RagflowCode.CONFLICT;
            case CANCELLED -> RagflowCode.OPERATING;
            case UNAVAILABLE -> RagflowCode.CONNECTION;
            case FORBIDDEN -> RagflowCode.FORBIDDEN;
            case UNAUTHENTICATED -> RagflowCode.UNAUTHORIZED;
            case RATE_LIMITED -> RagflowCode.TOO_MANY_REQUESTS;
            case TIMEOUT, INTERNAL -> RagflowCode.SERVER;
        };
    }

    private static Answer wrong(String message) {
        return answer(RagflowCode.BAD_REQUEST, RagflowCode.BAD_REQUEST, message);
    }

    private static Answer unforeseen(Arrival arrival) {
        return answer(
                RagflowCode.BAD_REQUEST,
                RagflowCode.SERVER,
                "Internal server error. Request id: " + arrival.requestId());
    }

    private static Answer answer(int status, int code, String message) {
        return new Answer(status, RagflowEnvelope.WEB.error(code, message));
    }
}
