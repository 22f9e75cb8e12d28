package io.ragstone.surfaces.boundary.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.ragstone.core.error.CoreException;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.SurfaceRefusal;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jspecify.annotations.Nullable;

/** Makes a failure of every exception that leaves a resource or a filter, and has it worded. */
@Singleton
final class FailureMappers {
    private static final int CLIENT_LEFT = 499;

    private final ErrorAnswers answers;

    FailureMappers(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response map(SurfaceRefusal refusal, RoutingContext request) {
        return answers.to(refusal, Arrival.of(request)).toResponse();
    }

    @ServerExceptionMapper
    public Response map(CoreException refusal, RoutingContext request) {
        return answer(new Failure.Refused(refusal), request);
    }

    @ServerExceptionMapper
    public Response map(MismatchedInputException misfit, RoutingContext request) {
        return answer(misfit(misfit), request);
    }

    @ServerExceptionMapper
    public Response map(NotFoundException unknown, RoutingContext request) {
        return map((WebApplicationException) unknown, request);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException error, RoutingContext request) {
        return answer(failure(error, request), request);
    }

    @ServerExceptionMapper
    public Response map(BodyTooLargeException tooLarge, RoutingContext request) {
        LingeringClose.after(request);
        return answer(new Failure.BodyTooLarge(), request);
    }

    /** A multipart body that breaks off or is none comes as an IOException, as does a client that leaves or a full disk. */
    @ServerExceptionMapper
    public Response map(IOException broken, RoutingContext request) {
        if (request.response().closed()) {
            return answer(new Failure.HttpError(CLIENT_LEFT, "Client Closed Request"), request);
        }
        boolean ofBody = Arrays.stream(broken.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
        return answer(ofBody ? new Failure.MalformedBody() : new Failure.Crashed(broken), request);
    }

    @ServerExceptionMapper
    public Response map(Throwable crash, RoutingContext request) {
        return answer(new Failure.Crashed(crash), request);
    }

    private Response answer(Failure failure, RoutingContext request) {
        return answers.to(failure, Arrival.of(request)).toResponse();
    }

    private static Failure failure(WebApplicationException error, RoutingContext request) {
        int status = error.getResponse().getStatus();
        Throwable cause = error.getCause();
        if (cause instanceof CoreException reason) {
            return new Failure.Refused(reason);
        }
        return switch (status) {
            // A value that cannot be read is "not found" to JAX-RS; a path that is not found has no cause.
            case 404 ->
                cause == null
                        ? new Failure.UnknownRoute()
                        : new Failure.BadParameter(null, null, "of the documented type");
            case 405 -> new Failure.WrongMethod();
            case 413 -> new Failure.BodyTooLarge();
            case 415 -> new Failure.WrongContentType(Arrival.of(request).contentType());
            case 400 -> badRequest(error, cause);
            default -> status < 500 ? new Failure.HttpError(status, reason(error)) : new Failure.Crashed(error);
        };
    }

    private static Failure badRequest(WebApplicationException error, @Nullable Throwable cause) {
        if (cause instanceof MismatchedInputException misfit) {
            return misfit(misfit);
        }
        return cause instanceof JsonProcessingException
                ? new Failure.MalformedBody()
                : new Failure.HttpError(400, reason(error));
    }

    private static Failure misfit(MismatchedInputException misfit) {
        return new Failure.MisfitBody(path(misfit), Objects.toString(misfit.getOriginalMessage(), "does not fit"));
    }

    private static String path(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String reason(WebApplicationException error) {
        return error.getResponse().getStatusInfo().getReasonPhrase();
    }
}
