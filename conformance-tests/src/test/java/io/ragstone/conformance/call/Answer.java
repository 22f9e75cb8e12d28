package io.ragstone.conformance.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.contract.Verdict;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the server said.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as it came
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, HttpHeaders headers, byte[] body) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return Objects.requireNonNull(Json.parse(body));
        } catch (IOException e) {
            throw new AssertionError("HTTP " + status + " with a body that is no JSON: " + text(), e);
        }
    }

    /** The number of the envelope, 0 for a success; Baiyuan's is the HTTP status. */
    public int code() {
        Verdict verdict = verdict();
        assertThat(verdict.isSaid()).as("a code in %s", text()).isTrue();
        return verdict.code();
    }

    /** What the envelope says; of Baiyuan's the word for programs. */
    public String message() {
        return verdict().message();
    }

    private Verdict verdict() {
        return Verdict.of(status, json());
    }

    /** The text without what is new each time. */
    public String steady() {
        return text().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    /** The data of a success; fails for a refusal. */
    public JsonNode data() {
        succeeded();
        return json().path("data");
    }

    public Answer succeeded() {
        assertThat(status).as("status of %s", text()).isBetween(200, 202);
        assertThat(code()).as("code in %s", text()).isZero();
        return this;
    }

    /** Exactly this code and message, with HTTP 200 as all refusals of this API. */
    public void refused(int code, String message) {
        assertThat(status).as("status of %s", text()).isEqualTo(200);
        assertThat(json().path("code").asInt(-1) + ": " + message()).isEqualTo(code + ": " + message);
    }

    /** Exactly this status, code and message, with data that is null. */
    public void refused(int httpStatus, int code, String message) {
        assertThat(status).as("status of %s", text()).isEqualTo(httpStatus);
        assertThat(json()).isEqualTo(Json.object("code", code, "message", message, "data", null));
    }

    public String header(String name) {
        return headers.firstValue(name).orElseThrow(() -> new AssertionError("There is no header " + name + "."));
    }

    @Override
    public String toString() {
        return "HTTP " + status + " " + text();
    }
}
