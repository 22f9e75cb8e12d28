package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The metadata of a whole dataset: counted, and changed in many documents at once. */
@OnSharedServer
class MetadataTest {
    private final Account account;
    private final Given given;
    private final String dataset;
    private final String first;
    private final String second;

    MetadataTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
        dataset = given.dataset();
        first = given.parsed(dataset, "first.txt", "Quiet hours begin at ten.");
        second = given.parsed(dataset, "second.txt", "Quiet hours end at six.");
    }

    private Answer update(JsonNode request) {
        return account.api().post(Given.DATASETS + "/" + dataset + "/metadata/update", request);
    }

    private JsonNode summary() {
        return account.api()
                .get(Given.DATASETS + "/" + dataset + "/metadata/summary")
                .data()
                .path("summary");
    }

    private static JsonNode put(String key, Object value) {
        return Json.object("key", key, "value", value);
    }

    private List<String> foundBy(String key, String value) {
        JsonNode condition = Json.object(
                "conditions", List.of(Json.object("name", key, "comparison_operator", "=", "value", value)));
        return Given.texts(
                given.found(dataset, "quiet hours", "similarity_threshold", 0, "metadata_condition", condition)
                        .path("chunks"),
                "document_id");
    }

    @Test
    void changesAreCountedAndFoundAtOnce() {
        assertThat(summary()).isEmpty();

        assertThat(update(Json.object("updates", List.of(put("author", "Bob"), put("tags", List.of("a", "b")))))
                        .data())
                .isEqualTo(Json.object("updated", 2, "matched_docs", 2));
        assertThat(update(Json.object(
                                "selector",
                                Json.object("document_ids", List.of(first)),
                                "updates",
                                List.of(
                                        Json.object("key", "author", "value", "Ada", "match", "Bob"),
                                        put("year", 2026)),
                                "deletes",
                                List.of(Json.object("key", "tags", "value", "a"))))
                        .data())
                .isEqualTo(Json.object("updated", 1, "matched_docs", 1));

        assertThat(foundBy("author", "Ada")).containsExactly(first);
        assertThat(foundBy("author", "Bob")).containsExactly(second);
        assertThat(foundBy("tags", "a")).containsExactly(second);
        assertThat(summary()).isEqualTo(Json.parse("""
                {"author":{"type":"string","values":[["Ada",1],["Bob",1]]},
                "tags":{"type":"list","values":[["b",2],["a",1]]},
                "year":{"type":"number","values":[["2026",1]]}}"""));
    }

    @Test
    void aConditionSelectsDocuments() {
        update(Json.object("updates", List.of(put("author", "Bob")))).succeeded();
        update(Json.object(
                        "selector",
                        Json.object("document_ids", List.of(first)),
                        "updates",
                        List.of(put("author", "Ada"))))
                .succeeded();
        JsonNode byAda = Json.object(
                "metadata_condition",
                Json.object(
                        "conditions",
                        List.of(Json.object("name", "author", "comparison_operator", "is", "value", "Ada"))));

        assertThat(update(Json.object("selector", byAda, "deletes", List.of(Json.object("key", "author"))))
                        .data())
                .isEqualTo(Json.object("updated", 1, "matched_docs", 1));
        assertThat(update(Json.object("selector", byAda, "updates", List.of(put("x", "y"))))
                        .data())
                .isEqualTo(Json.object("updated", 0, "matched_docs", 0));
        assertThat(given.documentNow(dataset, first).path("meta_fields")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        refused("selector must be an object.", Json.object("selector", 1));
        refused("updates and deletes must be lists.", Json.object("updates", "x"));
        refused("updates and deletes must be lists.", Json.object("deletes", Json.object("key", "x")));
        refused("document_ids must be a list.", Json.object("selector", Json.object("document_ids", "x")));
        refused(
                "metadata_condition must be an object.",
                Json.object("selector", Json.object("metadata_condition", "x")));
        refused("Each update requires key and value.", Json.object("updates", List.of(Json.object("key", "x"))));
        refused("Each update requires key and value.", Json.object("updates", List.of(put("", "x"))));
        refused("Each delete requires key.", Json.object("deletes", List.of(Json.object("value", "x"))));
        refused("The type is not supported: {'a': 1}", Json.object("updates", List.of(put("x", Json.object("a", 1)))));
        refused(
                "These documents do not belong to dataset " + dataset + ": x, y",
                Json.object(
                        "selector",
                        Json.object("document_ids", List.of(first, "x", "y")),
                        "updates",
                        List.of(put("a", "b"))));
        JsonNode odd = Json.object("conditions", List.of(Json.object("name", "a", "comparison_operator", "like")));
        assertThat(update(Json.object("selector", Json.object("metadata_condition", odd)))
                        .message())
                .startsWith("`comparison_operator` like doesn't exist; there are ");
        update(Json.parse("[1]")).refused(100, "The body has to be a JSON object.");
        String unknown = "x";
        account.api()
                .get(Given.DATASETS + "/" + unknown + "/metadata/summary")
                .refused(102, "You don't own the dataset x. ");
        account.api()
                .post(Given.DATASETS + "/" + unknown + "/metadata/update", Json.object())
                .refused(102, "You don't own the dataset x. ");
        assertThat(summary()).isEmpty();
    }

    private void refused(String message, JsonNode request) {
        update(request).refused(102, message);
    }
}
