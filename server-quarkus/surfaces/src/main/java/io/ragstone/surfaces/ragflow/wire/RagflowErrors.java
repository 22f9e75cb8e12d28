package io.ragstone.surfaces.ragflow.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.SurfaceErrors;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Failures as RAGFlow tells them: HTTP status 200, and a code and a message in the envelope. */
@Singleton
final class RagflowErrors implements SurfaceErrors {
    private static final int OK = 200;
    private static final String FILES = "file";

    private final Set<String> families;

    RagflowErrors(Operations operations) {
        this.families = operations.all().stream()
                .map(operation -> RagflowEnvelope.firstSegment(operation.path()))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Surface surface() {
        return Surface.RAGFLOW;
    }

    @Override
    public Answer render(Failure failure, Arrival arrival) {
        return switch (failure) {
            case Failure.Refused refused -> refused(refused.reason(), arrival);
            case Failure.InvalidRequest invalid ->
                error(RagflowCode.ARGUMENT, PydanticWording.lines(invalid.violations()), arrival);
            case Failure.UnreadableBody unreadable ->
                error(unreadableCode(arrival), unreadable(unreadable, arrival), arrival);
            case Failure.MissingFields missing ->
                error(
                        RagflowCode.ARGUMENT,
                        "required argument are missing: " + String.join(",", missing.names()) + "; ",
                        arrival);
            case Failure.BodyTooLarge ignored -> error(RagflowCode.ARGUMENT, "The request is too large.", arrival);
            case Failure.UnknownRoute ignored -> unknownRoute(arrival);
            case Failure.WrongMethod ignored ->
                new Answer(
                        OK,
                        RagflowEnvelope.WEB.error(
                                RagflowCode.EXCEPTION, "<MethodNotAllowed '405: Method Not Allowed'>"));
            case Failure.BadParameter bad -> error(RagflowCode.EXCEPTION, bad.sentence(), arrival);
            case Failure.HttpError http -> error(RagflowCode.ARGUMENT, http.status() + " " + http.reason(), arrival);
            case Failure.Crashed ignored -> unforeseen(arrival);
        };
    }

    private static Answer error(int code, String message, Arrival arrival) {
        return new Answer(OK, RagflowEnvelope.ofPath(arrival.path()).error(code, message));
    }

    private static Answer refused(CoreException reason, Arrival arrival) {
        if (reason.code() == ErrorCode.RATE_LIMITED) {
            return RateLimited.answer(reason, RagflowEnvelope.ofPath(arrival.path()));
        }
        return reason.code() == ErrorCode.INTERNAL
                ? unforeseen(arrival)
                : error(code(reason.code(), arrival), reason.getMessage(), arrival);
    }

    /** The file manager behind an API key is the one family that uses the numbers of HTTP. */
    private static int code(ErrorCode code, Arrival arrival) {
        return RagflowEnvelope.firstSegment(arrival.path()).equals(FILES) ? numberOfHttp(code) : code(code);
    }

    private static int numberOfHttp(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT, TOO_LARGE -> RagflowCode.BAD_REQUEST;
            case NOT_FOUND -> RagflowCode.NOT_FOUND;
            case CONFLICT -> RagflowCode.CONFLICT;
            default -> code(code);
        };
    }

    private static int code(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT, TOO_LARGE -> RagflowCode.ARGUMENT;
            case NOT_FOUND, CONFLICT, UNSUPPORTED -> RagflowCode.DATA;
            case CANCELLED -> RagflowCode.OPERATING;
            case UNAVAILABLE -> RagflowCode.CONNECTION;
            case FORBIDDEN -> RagflowCode.PERMISSION;
            case UNAUTHENTICATED -> RagflowCode.AUTHENTICATION;
            case RATE_LIMITED -> RagflowCode.TOO_MANY_REQUESTS;
            case TIMEOUT, INTERNAL -> RagflowCode.SERVER;
        };
    }

    private static int unreadableCode(Arrival arrival) {
        return isUpload(arrival.operation()) ? code(ErrorCode.INVALID_ARGUMENT, arrival) : RagflowCode.ARGUMENT;
    }

    private static String unreadable(Failure.UnreadableBody body, Arrival arrival) {
        if (isUpload(arrival.operation())) {
            return "No file part!";
        }
        return switch (body) {
            case Failure.WrongContentType wrong ->
                "Unsupported content type: Expected application/json, got "
                        + Objects.requireNonNullElse(wrong.contentType(), "None");
            case Failure.MalformedBody ignored -> "Malformed JSON syntax: Missing commas/brackets or invalid encoding";
            case Failure.NotAnObject other ->
                "Invalid request payload: expected object, got " + PythonRepr.typeName(other.body());
            case Failure.MisfitBody misfit -> "Field: <" + misfit.path() + "> - Message: <" + misfit.problem() + ">";
        };
    }

    /** A body that is no multipart has no parts. */
    private static boolean isUpload(@Nullable Operation operation) {
        return operation != null && operation.takesMultipart();
    }

    /** Clients of different versions look for different answers; what tells them apart is what comes first. */
    private Answer unknownRoute(Arrival arrival) {
        String family = RagflowEnvelope.firstSegment(arrival.path());
        if (!family.isEmpty() && !families.contains(family)) {
            ObjectNode envelope = RagflowEnvelope.WEB.error(RagflowCode.NOT_FOUND, "Not Found: " + arrival.path());
            return new Answer(RagflowCode.NOT_FOUND, envelope.put("error", "Not Found"));
        }
        return new Answer(OK, RagflowEnvelope.WEB.error(RagflowCode.EXCEPTION, "<NotFound '404: Not Found'>"));
    }

    private static Answer unforeseen(Arrival arrival) {
        return error(RagflowCode.SERVER, "Internal server error. Request id: " + arrival.requestId(), arrival);
    }
}
