package io.ragstone.conformance.baiyuan;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * What a test of this API starts from: knowledge bases and documents, made under one key.
 *
 * @param api HTTP with the key and the tenant
 */
record Shop(Http api) {
    static final String BASES = "/api/v1/knowledge-bases";
    static final String DOCUMENTS = "/api/v1/documents";

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** A new knowledge base; its id. */
    String base() {
        return base(Json.object("name", "base " + UUID.randomUUID())).path("id").asText();
    }

    JsonNode base(JsonNode request) {
        Answer made = api.post(BASES, request);
        if (made.status() != 201) {
            throw new AssertionError("Not created: " + made);
        }
        return made.json().path("data");
    }

    /** A new text; its id. */
    String text(String base, String title, String content) {
        return id(paste(base, title, content));
    }

    Answer paste(String base, String title, String content) {
        return api.post(
                DOCUMENTS + "/text", Json.object("knowledge_base_id", base, "title", title, "content", content));
    }

    static String id(Answer receipt) {
        return receipt.data().path("document_id").asText();
    }

    JsonNode document(String id) {
        return api.get(DOCUMENTS + "/" + id).data();
    }

    /** The document once it has come so far; fails at once when it failed instead. */
    JsonNode await(String id, String status) {
        return Await.until("document " + id + " is " + status, LONGEST, () -> document(id), now -> {
            String seen = now.path("status").asText();
            if (seen.equals("failed") && !status.equals("failed")) {
                throw new AssertionError("It failed: " + now);
            }
            return seen.equals(status);
        });
    }

    JsonNode listed(String query) {
        return api.get(DOCUMENTS + query).data();
    }

    /** A refusal of this API: the status, the word, and a sentence. */
    static void assertRefused(Answer answer, int status, String code) {
        JsonNode said = answer.json();
        boolean right = answer.status() == status
                && said.path("status").asText().equals("error")
                && said.path("code").asText().equals(code)
                && said.path("error").asText().length() > 10
                && Objects.equals(said.path("request_id").asText(), answer.header("X-Request-Id"));
        if (!right) {
            throw new AssertionError("Expected " + status + " " + code + " but got " + answer);
        }
    }
}
