package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Knowledge bases through both doors. */
@OnSharedServer
class WebKbTest {
    private final Account account;
    private final Given given;

    WebKbTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
    }

    private static String unique() {
        return "kb " + UUID.randomUUID();
    }

    private String made(Door door, Object... more) {
        var request = Json.object(more);
        if (!request.has("name")) {
            request.put("name", unique());
        }
        return door.post(account, "/kb/create", request).data().path("kb_id").asText();
    }

    private JsonNode shown(Door door, String kb) {
        return door.get(account, "/kb/detail?kb_id=" + kb).data();
    }

    @ParameterizedTest
    @EnumSource
    void oneIsMadeShownAndDeleted(Door door) {
        String name = unique();
        String kb = made(
                door,
                "name",
                " " + name + " ",
                "description",
                "Rules",
                "parser_id",
                "qa",
                "language",
                "Deutsch",
                "permission",
                "team",
                "embd_id",
                "all-MiniLM-L6-v2@Builtin",
                "parser_config",
                Json.object("a", 1));

        JsonNode shown = shown(door, kb);
        assertThat(shown.path("name").asText()).isEqualTo(name);
        assertThat(shown.path("description").asText()).isEqualTo("Rules");
        assertThat(shown.path("parser_id").asText()).isEqualTo("qa");
        assertThat(shown.path("language").asText()).isEqualTo("Deutsch");
        assertThat(shown.path("permission").asText()).isEqualTo("team");
        assertThat(shown.path("embd_id").asText()).isEqualTo("all-MiniLM-L6-v2@Builtin");
        assertThat(shown.at("/parser_config/a").asInt()).isEqualTo(1);
        assertThat(shown.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(given.datasetNow(kb).path("name").asText())
                .as("it is a dataset")
                .isEqualTo(name);

        door.post(account, "/kb/rm", Json.object("kb_id", kb)).succeeded();
        door.get(account, "/kb/detail?kb_id=" + kb)
                .refused(103, "Only owner of knowledgebase authorized for this operation.");
        door.post(account, "/kb/rm", Json.object("kb_id", kb)).refused(109, "No authorization.");
    }

    @ParameterizedTest
    @EnumSource
    void whatItHoldsIsCounted(Door door) {
        String kb = made(door);
        String parsed = given.parsed(kb, "a.txt", "Quiet hours begin at ten.");
        given.document(kb, "b.txt", "12345");

        JsonNode shown = shown(door, kb);
        assertThat(shown.path("doc_num").asInt()).isEqualTo(2);
        assertThat(shown.path("chunk_num").asInt()).isEqualTo(1);
        assertThat(shown.path("token_num").asInt()).isPositive();
        assertThat(shown.path("size").asInt()).isEqualTo(30);
        assertThat(parsed).isNotEmpty();
        assertThat(door.get(account, "/kb/basic_info?kb_id=" + kb).data())
                .isEqualTo(Json.object("processing", 0, "finished", 1, "failed", 0, "cancelled", 0, "downloaded", 1));
        door.get(account, "/kb/basic_info?kb_id=x").refused(109, "No authorization.");
    }

    @ParameterizedTest
    @EnumSource
    void itIsChanged(Door door) {
        String kb = made(door);
        String name = unique();

        JsonNode changed = door.post(
                        account,
                        "/kb/update",
                        Json.object(
                                "kb_id",
                                kb,
                                "name",
                                name,
                                "description",
                                "New",
                                "parser_id",
                                "book",
                                "pagerank",
                                7,
                                "permission",
                                "team"))
                .data();

        assertThat(changed.path("name").asText()).isEqualTo(name);
        assertThat(changed.path("parser_id").asText()).isEqualTo("book");
        assertThat(changed.path("pagerank").asInt()).isEqualTo(7);
        assertThat(shown(door, kb)).isEqualTo(changed);
    }

    @Test
    void behindAKeyOnlyTheIdIsNeeded() {
        String kb = made(Door.KEY, "description", "Rules", "parser_id", "qa");

        JsonNode changed = Door.KEY
                .post(account, "/kb/update", Json.object("kb_id", kb, "description", "New"))
                .data();

        assertThat(changed.path("description").asText()).isEqualTo("New");
        assertThat(changed.path("parser_id").asText()).isEqualTo("qa");
        Door.SESSION
                .post(account, "/kb/update", Json.object("kb_id", kb, "description", "New"))
                .refused(101, "required argument are missing: name,parser_id; ");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeIsRefused(Door door) {
        String taken = unique();
        made(door, "name", taken);
        String kb = made(door);
        for (String path : List.of("/kb/create", "/kb/update")) {
            refused(door, path, kb, 102, "Dataset name must be string.", "name", 1);
            refused(door, path, kb, 102, "Dataset name can't be empty.", "name", " ");
            refused(door, path, kb, 102, "Dataset name length is 129 which is large than 128", "name", "a".repeat(129));
            refused(door, path, kb, 102, "`parser_id` none doesn't exist", "parser_id", "none");
            refused(door, path, kb, 102, "`permission` has to be me or team", "permission", "all");
            refused(door, path, kb, 102, "`parser_config` should be an object", "parser_config", "x");
            refused(door, path, kb, 101, "Unsupported model: <none@Builtin>", "embd_id", "none@Builtin");
            refused(
                    door,
                    path,
                    kb,
                    101,
                    "Unauthorized model: <embedding-3@ZHIPU-AI>",
                    "embd_id",
                    "embedding-3@ZHIPU-AI");
        }
        refused(door, "/kb/update", kb, 101, "Parameter tenant_id isn't allowed", "tenant_id", "x");
        refused(door, "/kb/update", kb, 102, "`pagerank` has to be a whole number from 0 to 100", "pagerank", 101);
        refused(door, "/kb/update", kb, 102, "Dataset name '" + taken + "' already exists", "name", taken);
        refused(door, "/kb/update", "x", 109, "No authorization.", "name", unique());
        given.parsed(kb, "a.txt", "Quiet hours begin at ten.");
        refused(
                door,
                "/kb/update",
                kb,
                102,
                "When chunk_num (1) > 0, embedding_model must remain BAAI/bge-small-en-v1.5@Builtin",
                "embd_id",
                "all-MiniLM-L6-v2@Builtin");
    }

    private void refused(Door door, String path, String kb, int code, String message, String field, Object value) {
        var request = Json.object("kb_id", kb, "name", unique(), "description", "", "parser_id", "naive");
        request.set(field, Json.tree(value));
        door.post(account, path, request).refused(code, message);
    }

    @ParameterizedTest
    @EnumSource
    void theyAreListedInPages(Door door) {
        String mark = UUID.randomUUID().toString();
        String first = made(door, "name", "first " + mark);
        String second = made(door, "name", "SECOND " + mark, "parser_id", "qa");

        assertThat(ids(list(door, "?keywords=" + mark))).containsExactly(second, first);
        assertThat(ids(list(door, "?desc=false&keywords=" + mark))).containsExactly(first, second);
        assertThat(ids(list(door, "?keywords=second%20" + mark))).containsExactly(second);
        assertThat(ids(list(door, "?parser_id=qa&keywords=" + mark))).containsExactly(second);
        JsonNode page = list(door, "?page=2&page_size=1&orderby=name&desc=false&keywords=" + mark)
                .data();
        assertThat(Given.texts(page.path("kbs"), "id")).containsExactly(second);
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(ids(door.post(
                        account, "/kb/list?keywords=" + mark, Json.object("owner_ids", List.of(account.tenantId())))))
                .hasSize(2);
        assertThat(ids(door.post(account, "/kb/list", Json.object("owner_ids", List.of("x")))))
                .isEmpty();
    }

    private Answer list(Door door, String query) {
        return door.post(account, "/kb/list" + query, Json.object());
    }

    private static List<String> ids(Answer answer) {
        return Given.texts(answer.data().path("kbs"), "id");
    }
}
