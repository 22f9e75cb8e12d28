package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of datasets, their order, and what deleting takes away. */
@OnSharedServer
class DatasetListingTest {
    private final Account account;
    private final Http api;
    private final Given given;
    private final List<String> ids = new ArrayList<>();

    DatasetListingTest(Accounts accounts) {
        this.account = accounts.register();
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void fiveDatasets() {
        for (int i = 0; i < 5; i++) {
            ids.add(given.dataset("set " + i));
        }
    }

    @Test
    void theNewestComeFirst() {
        Answer listed = api.get(DATASETS);

        assertThat(texts(listed.data(), "id")).containsExactlyElementsOf(ids.reversed());
        assertThat(listed.json().path("total").asInt()).isEqualTo(5);
        assertThat(listed.json().path("total_datasets").asInt()).isEqualTo(5);
    }

    @Test
    void theOldestComeFirstOnRequest() {
        assertThat(texts(api.get(DATASETS + "?desc=false").data(), "id")).containsExactlyElementsOf(ids);
    }

    @Test
    void whatWasChangedLastComesFirstByUpdateTime() {
        api.put(DATASETS + "/" + ids.get(1), Json.object("description", "changed"))
                .succeeded();

        assertThat(texts(api.get(DATASETS + "?orderby=update_time").data(), "id"))
                .startsWith(ids.get(1));
    }

    @Test
    void pagesFitTogether() {
        List<String> walked = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Answer answer = api.get(DATASETS + "?page_size=2&page=" + page);
            walked.addAll(texts(answer.data(), "id"));
            assertThat(answer.json().path("total_datasets").asInt()).isEqualTo(5);
        }
        assertThat(walked).containsExactlyElementsOf(ids.reversed());
        assertThat(api.get(DATASETS + "?page_size=2&page=4").data()).isEmpty();
    }

    @Test
    void anIdOrANamePicksOne() {
        assertThat(texts(api.get(DATASETS + "?id=" + ids.get(2)).data(), "name"))
                .containsExactly("set 2");
        assertThat(texts(api.get(DATASETS + "?name=set%203").data(), "id")).containsExactly(ids.get(3));
        assertThat(texts(api.get(DATASETS + "?name=set%203&id=" + ids.get(3)).data(), "id"))
                .containsExactly(ids.get(3));
        assertThat(api.get(DATASETS + "?name=set%203&id=" + ids.get(2)).data()).isEmpty();
    }

    @Test
    void whatCannotBeSeenIsAnError() {
        api.get(DATASETS + "?name=nobody").refused(108, lacks("dataset", "nobody"));
        api.delete(DATASETS, Json.object("ids", List.of(ids.get(0)))).succeeded();
        api.get(DATASETS + "?id=" + ids.get(0)).refused(108, lacks("dataset", ids.get(0)));
        api.get(DATASETS + "?name=set%201&id=" + ids.get(0)).refused(108, lacks("dataset", ids.get(0)));
        api.get(DATASETS + "?name=nobody&id=" + ids.get(1)).refused(108, lacks("dataset", "nobody"));
    }

    @Test
    void aListDeletesThoseAndNoOthers() {
        api.delete(DATASETS, Json.object("ids", List.of(ids.get(0), ids.get(4))))
                .succeeded();

        assertThat(texts(api.get(DATASETS + "?desc=false").data(), "id")).isEqualTo(ids.subList(1, 4));
    }

    @Test
    void anEmptyListDeletesNothingAndNullEverything() {
        api.delete(DATASETS, "{\"ids\":[]}").succeeded();
        assertThat(api.get(DATASETS).data()).hasSize(5);

        api.delete(DATASETS, "{\"ids\":null}").succeeded();
        Answer none = api.get(DATASETS);
        assertThat(none.data()).isEmpty();
        assertThat(none.json().path("total_datasets").asInt()).isZero();
    }

    @Test
    void oneUnknownIdKeepsAll() {
        String gone = ids.get(0);
        api.delete(DATASETS, Json.object("ids", List.of(gone))).succeeded();

        api.delete(DATASETS, Json.object("ids", List.of(ids.get(1), gone))).refused(108, lacks("datasets", gone));

        assertThat(api.get(DATASETS).data()).hasSize(4);
    }

    @Test
    void allUnknownIdsAreNamed() {
        String first = ids.get(0);
        String second = ids.get(1);
        api.delete(DATASETS, Json.object("ids", List.of(first, second))).succeeded();

        api.delete(DATASETS, Json.object("ids", List.of(first, second)))
                .refused(108, lacks("datasets", first + ", " + second));
    }

    @Test
    void anIdTwiceIsRefusedAndKeepsIt() {
        Answer answer = api.delete(DATASETS, Json.object("ids", List.of(ids.get(0), ids.get(0))));

        assertThat(answer.code()).isEqualTo(101);
        assertThat(answer.message()).contains("Duplicate ids: '" + ids.get(0) + "'");
        assertThat(api.get(DATASETS).data()).hasSize(5);
    }

    @Test
    void aDeletedDatasetTakesEverythingWithIt() {
        String dataset = ids.get(0);
        String document = given.parsed(dataset, "gone.txt", "A walrus sings.");
        api.delete(DATASETS, Json.object("ids", List.of(dataset))).succeeded();

        api.get(Given.documents(dataset)).refused(102, "You don't own the dataset " + dataset + ". ");
        api.get(Given.document(dataset, document)).refused(102, "You do not own the dataset " + dataset + ".");
        JsonNode found = given.found(ids.get(1), "A walrus sings.", "similarity_threshold", 0);
        assertThat(found.path("total").asInt()).isZero();
    }

    private String lacks(String what, String ids) {
        return "User '" + account.tenantId() + "' lacks permission for " + what + (what.equals("datasets") ? ":" : "")
                + " '" + ids + "'";
    }
}
