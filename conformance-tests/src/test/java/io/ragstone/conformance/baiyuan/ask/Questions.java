package io.ragstone.conformance.baiyuan.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An account that knows something, and asks. */
record Questions(Account account) {
    static final String ASK = "/api/v1/ask";
    static final String SESSIONS = "/api/v1/sessions/";
    static final String SETTINGS = "/api/v1/ask/settings";
    static final String QUERIES = "/api/v1/ask/queries";

    Http http() {
        return account.baiyuan();
    }

    /** A knowledge base with one document that says this; its id. */
    String knowing(String text) {
        Given given = new Given(account.api());
        String base = given.dataset();
        given.parsed(base, "facts.txt", text);
        return base;
    }

    /** The data of the answer, with further fields as names and values in turn. */
    JsonNode ask(String question, Object... more) {
        return http().post(ASK, body(question, more)).data();
    }

    static JsonNode body(String question, Object... more) {
        return Json.object(more).put("question", question);
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().path("status").asText()).isEqualTo("error");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("error").asText()).isNotBlank();
    }

    /** The credentials as headers. */
    Map<String, String> headers() {
        return Map.of("X-RAG-API-Key", account.apiKey(), "X-Tenant-ID", account.tenantId());
    }

    List<JsonNode> queries() {
        List<JsonNode> queries = new ArrayList<>();
        http().get(QUERIES + "?page_size=100").data().path("items").forEach(queries::add);
        return queries;
    }
}
