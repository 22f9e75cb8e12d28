package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chunks and searches in the words of the web interface. */
@OnSharedServer
class WebChunksTest {
    private static final String NO_DOCUMENT = "Document not found!";

    private final Account account;
    private final Given given;
    private final String kb;
    private final String document;

    WebChunksTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
        kb = given.dataset();
        document = given.parsed(kb, "rules.txt", "Quiet hours begin at ten.");
    }

    private Answer post(String operation, Object... body) {
        return Door.SESSION.post(account, "/chunk/" + operation, Json.object(body));
    }

    private String added(String content) {
        return post(
                        "create",
                        "doc_id",
                        document,
                        "content_with_weight",
                        content,
                        "important_kwd",
                        List.of("key"),
                        "question_kwd",
                        List.of("Why?"))
                .data()
                .path("chunk_id")
                .asText();
    }

    private JsonNode shown(String chunk) {
        return Door.SESSION.get(account, "/chunk/get?chunk_id=" + chunk).data();
    }

    @Test
    void aChunkIsAddedShownChangedAndRemoved() {
        String chunk = added("Dogs stay in the cellar.");
        JsonNode shown = shown(chunk);
        assertThat(shown.path("content_with_weight").asText()).isEqualTo("Dogs stay in the cellar.");
        assertThat(shown.path("important_kwd").toString()).isEqualTo("[\"key\"]");
        assertThat(shown.path("docnm_kwd").asText()).isEqualTo("rules.txt");

        post(
                        "set",
                        "doc_id",
                        document,
                        "chunk_id",
                        chunk,
                        "content_with_weight",
                        "Dogs stay in the attic.",
                        "tag_kwd",
                        List.of("pets"),
                        "important_kwd",
                        List.of("dogs"),
                        "question_kwd",
                        List.of(),
                        "available_int",
                        1)
                .succeeded();
        assertThat(shown(chunk).path("content_with_weight").asText()).isEqualTo("Dogs stay in the attic.");
        assertThat(shown(chunk).path("tag_kwd").toString()).isEqualTo("[\"pets\"]");
        assertThat(shown(chunk).path("question_kwd")).isEmpty();

        post("rm", "doc_id", document, "chunk_ids", List.of(chunk)).succeeded();
        Door.SESSION.get(account, "/chunk/get?chunk_id=" + chunk).refused(102, "Chunk not found!");
        post("rm", "doc_id", document, "chunk_ids", chunk).refused(102, "Index updating failure");
        post("rm", "doc_id", document, "chunk_ids", List.of()).succeeded();
    }

    @Test
    void chunksAreListedAndSwitched() {
        String chunk = added("Cats stay in the attic.");

        JsonNode page = post("list", "doc_id", document, "page", 2, "size", 1).data();
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(Given.texts(page.path("chunks"), "chunk_id")).containsExactly(chunk);
        assertThat(page.at("/doc/chunk_num").asInt()).isEqualTo(2);
        assertThat(post("list", "doc_id", document, "keywords", "cats")
                        .data()
                        .at("/chunks/0/content_with_weight")
                        .asText())
                .contains("<em>Cats</em>");

        post("switch", "doc_id", document, "chunk_ids", List.of(chunk), "available_int", 0)
                .succeeded();
        assertThat(shown(chunk).path("available_int").asInt()).isZero();
        assertThat(Given.texts(
                        post("list", "doc_id", document, "available_int", 0)
                                .data()
                                .path("chunks"),
                        "chunk_id"))
                .containsExactly(chunk);
        assertThat(post("list", "doc_id", document, "available_int", 0, "keywords", "cats")
                        .data()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(post("list", "doc_id", document, "available_int", 1)
                        .data()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(search("cats in the attic").data().toString()).doesNotContain(chunk);
        post("switch", "doc_id", document, "chunk_ids", List.of(chunk), "available_int", 1)
                .succeeded();
        assertThat(search("cats in the attic").data().toString()).contains(chunk);
        post("switch", "doc_id", document, "chunk_ids", List.of("x"), "available_int", 1)
                .refused(102, "Index updating failure");
        post("rm", "doc_id", document, "chunk_ids", List.of(chunk)).succeeded();
    }

    @Test
    void whatCannotBeIsRefused() {
        String chunk = added("Birds stay outside.");
        for (String operation : List.of("set", "create")) {
            String list = operation.equals("set") ? "should be a list" : "is required to be a list";
            refused(operation, chunk, 100, "`content_with_weight` has to be a string", "content_with_weight", 1);
            refused(operation, chunk, 102, "`content_with_weight` is required", "content_with_weight", " ");
            refused(operation, chunk, 102, NO_DOCUMENT, "doc_id", "x");
            for (String field : List.of("important_kwd", "question_kwd")) {
                refused(operation, chunk, 102, "`" + field + "` " + list, field, "x");
                refused(operation, chunk, 100, "`" + field + "` has to be a list of strings", field, List.of(1));
            }
        }
        refused("set", chunk, 102, "`tag_kwd` should be a list", "tag_kwd", "x");
        refused("set", chunk, 100, "`tag_kwd` has to be a list of strings", "tag_kwd", List.of(1));
        refused("set", chunk, 100, "`available_int` has to be a number", "available_int", "x");
        refused("set", chunk, 102, "Chunk not found!", "chunk_id", "x");
        for (String field : List.of("page", "size", "available_int")) {
            post("list", "doc_id", document, field, "x").refused(100, "`" + field + "` has to be a number");
        }
        post("list", "doc_id", "x").refused(102, NO_DOCUMENT);
        post("switch", "doc_id", "x", "chunk_ids", List.of(chunk), "available_int", 1)
                .refused(102, NO_DOCUMENT);
        post("switch", "doc_id", document, "chunk_ids", List.of(chunk), "available_int", "x")
                .refused(100, "`available_int` has to be a number");
        post("rm", "doc_id", "x", "chunk_ids", List.of(chunk)).refused(102, NO_DOCUMENT);
        Door.SESSION
                .post(account, "/document/change_parser", Json.object("doc_id", document, "parser_id", "qa"))
                .succeeded();
        String pair = added("Where?\tThere.");
        refused("set", pair, 102, "Q&A must be separated by TAB/ENTER key.", "content_with_weight", "no pair");
    }

    private void refused(String operation, String chunk, int code, String message, String field, Object value) {
        var body = Json.object("doc_id", document, "chunk_id", chunk, "content_with_weight", "x");
        body.set(field, Json.tree(value));
        Door.SESSION.post(account, "/chunk/" + operation, body).refused(code, message);
    }

    private Answer search(String question, Object... more) {
        var body = Json.object(more).put("question", question);
        if (!body.has("kb_id")) {
            body.put("kb_id", kb);
        }
        Answer tried = Door.SESSION.post(account, "/chunk/retrieval_test", body);
        Answer visited = account.visitor().post(Bots.SEARCH_TEST, body);
        assertThat(visited.json()).as("the same on a public page").isEqualTo(tried.json());
        return tried;
    }

    @Test
    void aSearchIsTried() {
        JsonNode found = search(
                        "When do quiet hours begin?",
                        "kb_id",
                        List.of(kb),
                        "highlight",
                        true,
                        "doc_ids",
                        List.of(document))
                .data();
        assertThat(found.at("/chunks/0/content_with_weight").asText()).isEqualTo("Quiet hours begin at ten.");
        assertThat(found.at("/chunks/0/highlight").asText()).contains("<em>");
        assertThat(found.at("/chunks/0/kb_id").asText()).isEqualTo(kb);
        assertThat(found.at("/doc_aggs/0/doc_id").asText()).isEqualTo(document);
        assertThat(search("quiet hours").data().at("/chunks/0").has("highlight"))
                .isFalse();
        assertThat(search("quiet hours", "size", 0).data().path("chunks")).isEmpty();

        Door.KEY
                .post(account, "/document/set_meta", Json.object("doc_id", document, "meta", "{\"author\": \"Ada\"}"))
                .succeeded();
        String other = given.parsed(kb, "other.txt", "Quiet hours begin at nine.");
        JsonNode byAda = Json.object(
                "method", "manual", "manual", List.of(Json.object("key", "author", "op", "=", "value", "Ada")));
        JsonNode narrowed =
                search("When do quiet hours begin?", "meta_data_filter", byAda).data();
        assertThat(narrowed.toString()).contains(document).doesNotContain(other);
    }

    @Test
    void aSearchThatCannotBeIsRefused() {
        String elsewhere = given.dataset(Json.object("name", "minilm", "embedding_model", "all-MiniLM-L6-v2@Builtin"))
                .path("id")
                .asText();
        search("x", "kb_id", List.of()).refused(102, "Please specify dataset firstly.");
        search("x", "kb_id", "x").refused(103, "Only owner of knowledgebase authorized for this operation.");
        search("x", "kb_id", List.of(kb, elsewhere)).refused(102, "Datasets use different embedding models.\"");
        search("x", "doc_ids", "x").refused(102, "`doc_ids` should be a list");
        search("x", "doc_ids", List.of("x")).refused(102, "The datasets don't own the document x");
        search("x", "top_k", 0).refused(100, "`top_k` must be greater than 0");
        search("x", "rerank_id", "none@Nobody").refused(100, "Model(none@Nobody) not authorized");
        for (String field : List.of("page", "size", "top_k", "similarity_threshold", "vector_similarity_weight")) {
            search("x", field, "x").refused(100, "`" + field + "` has to be a number");
        }
        JsonNode odd = Json.object("method", "manual", "manual", List.of(Json.object("key", "a", "op", "like")));
        assertThat(search("x", "meta_data_filter", odd).message())
                .startsWith("`comparison_operator` like doesn't exist");
    }
}
