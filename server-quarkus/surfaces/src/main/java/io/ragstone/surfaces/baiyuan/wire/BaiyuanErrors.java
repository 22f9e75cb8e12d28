package io.ragstone.surfaces.baiyuan.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import io.ragstone.surfaces.boundary.Surface;
import io.ragstone.surfaces.boundary.SurfaceErrors;
import io.ragstone.surfaces.boundary.contract.Operation;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.failure.RateHeaders;
import io.ragstone.surfaces.boundary.failure.Violation;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Failures as Baiyuan tells them: a true HTTP status, a sentence and a word for programs. Whatever is wrong with a request is a 400. */
@Singleton
final class BaiyuanErrors implements SurfaceErrors {
    @Override
    public Surface surface() {
        return Surface.BAIYUAN;
    }

    @Override
    public Answer render(Failure failure, Arrival arrival) {
        return switch (failure) {
            case Failure.Refused refused -> refused(refused.reason(), arrival);
            case Failure.InvalidRequest invalid ->
                invalid(
                        invalid.violations().stream()
                                .map(BaiyuanErrors::sentence)
                                .collect(Collectors.joining(" ")),
                        arrival);
            case Failure.UnreadableBody unreadable -> invalid(unreadable(unreadable, arrival), arrival);
            case Failure.MissingFields missing ->
                invalid("The request needs " + String.join(" and ", missing.names()) + ".", arrival);
            case Failure.BodyTooLarge ignored ->
                BaiyuanEnvelope.error(BaiyuanCode.TOO_LARGE, "The request is too large.", arrival);
            case Failure.UnknownRoute ignored ->
                BaiyuanEnvelope.error(BaiyuanCode.NOT_FOUND, "There is nothing at " + arrival.path() + ".", arrival);
            case Failure.WrongMethod ignored ->
                BaiyuanEnvelope.error(
                        BaiyuanCode.METHOD_NOT_ALLOWED,
                        arrival.path() + " does not take " + arrival.method() + ".",
                        arrival);
            case Failure.BadParameter bad -> invalid(bad.sentence() + ".", arrival);
            case Failure.HttpError http -> http(http, arrival);
            case Failure.Crashed ignored -> unforeseen(arrival);
        };
    }

    private static Answer refused(CoreException reason, Arrival arrival) {
        if (reason.code() == ErrorCode.INTERNAL) {
            return unforeseen(arrival);
        }
        BaiyuanCode code = BaiyuanCode.of(reason.code());
        return BaiyuanEnvelope.error(
                code.status(), code.word(), String.valueOf(reason.getMessage()), arrival, RateHeaders.of(reason));
    }

    private static Answer invalid(String sentence, Arrival arrival) {
        return BaiyuanEnvelope.error(BaiyuanCode.INVALID_REQUEST, sentence, arrival);
    }

    private static String sentence(Violation violation) {
        String what = switch (violation.keyword()) {
            case "required" -> "is required";
            case "type" -> "has to be of the type " + type(violation.expected());
            default -> violation.text();
        };
        return "`" + String.join(".", violation.path()) + "` " + what + ".";
    }

    private static String type(JsonNode expected) {
        return expected.isArray()
                ? expected.valueStream().map(JsonNode::asText).collect(Collectors.joining(" or "))
                : expected.asText();
    }

    private static String unreadable(Failure.UnreadableBody body, Arrival arrival) {
        Operation asked = arrival.operation();
        boolean form = asked != null && asked.takesMultipart();
        return switch (body) {
            case Failure.WrongContentType wrong ->
                "Send the body as " + (form ? "multipart/form-data" : "application/json") + "; it came as "
                        + Objects.requireNonNullElse(wrong.contentType(), "nothing in particular") + ".";
            case Failure.MalformedBody ignored -> "The body is not what it says it is; it cannot be read.";
            case Failure.NotAnObject ignored -> "The body has to be a JSON object.";
            case Failure.MisfitBody misfit -> "`" + misfit.path() + "` does not fit: " + misfit.problem() + ".";
        };
    }

    private static Answer http(Failure.HttpError http, Arrival arrival) {
        String code = http.reason().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return http.status() == BaiyuanCode.INVALID_REQUEST.status()
                ? invalid("The request cannot be understood.", arrival)
                : BaiyuanEnvelope.error(http.status(), code, http.reason() + ".", arrival, Map.of());
    }

    private static Answer unforeseen(Arrival arrival) {
        return BaiyuanEnvelope.error(
                BaiyuanCode.INTERNAL_ERROR, "Internal server error. Request id: " + arrival.requestId(), arrival);
    }
}
