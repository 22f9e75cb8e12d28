package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to tell a user when a model cannot be used: who, what happened, and what to do. The key is never in it. */
public final class Complaint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_QUOTE = 300;

    private final ModelEndpoint endpoint;

    public Complaint(ModelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    CoreException ofStatus(int status, String body) {
        String said = quote(body);
        return switch (status) {
            case 401, 403 ->
                of(
                        ErrorCode.FORBIDDEN,
                        "refused the key (HTTP " + status + ")" + said,
                        "Give a key that is valid there.");
            case 404 ->
                of(
                        ErrorCode.NOT_FOUND,
                        "knows no model " + endpoint.model().name() + " at " + endpoint.baseUrl() + " (HTTP 404)"
                                + said,
                        "Check the model's name and the base_url.");
            case 429 ->
                of(
                        ErrorCode.UNAVAILABLE,
                        "takes no more requests now (HTTP 429)" + said,
                        "Try again later, or raise the limit there.");
            default ->
                status >= 500
                        ? of(ErrorCode.UNAVAILABLE, "has failed (HTTP " + status + ")" + said, "Try again later.")
                        : of(
                                ErrorCode.UNSUPPORTED,
                                "refused the request (HTTP " + status + ")" + said,
                                "Check the model and the base_url.");
        };
    }

    CoreException ofGarbage() {
        return ofAnswer("answered with something that is no JSON");
    }

    CoreException ofBreak() {
        return of(ErrorCode.UNAVAILABLE, "broke off in the middle of its answer", "Try again.");
    }

    /** An answer that is not what the API promises. */
    public CoreException ofAnswer(String deed) {
        return of(ErrorCode.UNAVAILABLE, deed, "Check that the base_url is that of such an API.");
    }

    CoreException ofSilence(@Nullable Throwable cause) {
        return new CoreException(ErrorCode.TIMEOUT, sentence("did not answer in time", "Try again later."), cause);
    }

    CoreException ofConnection(@Nullable Throwable cause) {
        return new CoreException(
                ErrorCode.UNAVAILABLE,
                sentence(
                        "could not be reached at " + endpoint.baseUrl(),
                        "Check that it runs, and that the base_url is right."),
                cause);
    }

    CoreException ofPrivateAddress() {
        return of(
                ErrorCode.FORBIDDEN,
                "is at " + endpoint.baseUrl() + ", an address in the server's own network",
                "The operator can permit such addresses with ragstone.models.local-addresses.");
    }

    private CoreException of(ErrorCode code, String deed, String advice) {
        return new CoreException(code, sentence(deed, advice));
    }

    private String sentence(String deed, String advice) {
        return endpoint.model().provider() + " " + deed + ". " + advice;
    }

    /** What the provider says itself, as far as it is fit to be shown. */
    private String quote(String body) {
        String said = said(body).replaceAll("\\s+", " ").strip();
        if (!endpoint.key().isEmpty()) {
            said = said.replace(endpoint.key(), "***");
        }
        if (said.isEmpty()) {
            return "";
        }
        return " and says: " + (said.length() > LONGEST_QUOTE ? said.substring(0, LONGEST_QUOTE) + " ..." : said);
    }

    /** Most put it into error.message; some say it elsewhere. A page of HTML says nothing. */
    private static String said(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return Stream.of("/error/message", "/error", "/message", "/detail", "/error_msg")
                    .map(json::at)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
