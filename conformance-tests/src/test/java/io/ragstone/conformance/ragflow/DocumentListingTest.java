package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of documents, what narrows them down, and what deleting takes away. */
@OnSharedServer
class DocumentListingTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Http api;
    private final Given given;
    private final List<String> ids = new ArrayList<>();
    private String dataset = "";
    private String path = "";

    DocumentListingTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void fiveDocuments() {
        dataset = given.dataset();
        path = Given.documents(dataset);
        for (String name : List.of("alpha.txt", "Beta.md", "gamma.txt", "delta.html", "epsilon.md")) {
            ids.add(given.document(dataset, name, "content of " + name));
        }
    }

    @Test
    void theNewestComeFirst() {
        JsonNode data = api.get(path).data();

        assertThat(texts(data.path("docs"), "id")).containsExactlyElementsOf(ids.reversed());
        assertThat(data.path("total").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"false,true", "False,true", "true,false", "0,false", "no,false", "FALSE,false"})
    void onlyFalseMeansTheOldestFirst(String flag, boolean oldestFirst) {
        List<String> listed = texts(api.get(path + "?desc=" + flag).data().path("docs"), "id");

        assertThat(listed).isEqualTo(oldestFirst ? ids : ids.reversed());
    }

    @Test
    void theyCanBeSortedByName() {
        List<String> names =
                texts(api.get(path + "?orderby=name&desc=false").data().path("docs"), "name");

        assertThat(names).containsExactlyInAnyOrder("alpha.txt", "Beta.md", "gamma.txt", "delta.html", "epsilon.md");
        assertThat(names.stream().filter(name -> !name.equals("Beta.md")))
                .containsExactly("alpha.txt", "delta.html", "epsilon.md", "gamma.txt");
    }

    @Test
    void pagesFitTogether() {
        List<String> walked = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonNode data = api.get(path + "?page_size=2&page=" + page).data();
            walked.addAll(texts(data.path("docs"), "id"));
            assertThat(data.path("total").asInt()).isEqualTo(5);
        }
        assertThat(walked).containsExactlyElementsOf(ids.reversed());
        assertThat(api.get(path + "?page_size=2&page=9").data().path("docs")).isEmpty();
    }

    @Test
    void pageZeroIsTheFirstAndSizeZeroIsEmpty() {
        assertThat(texts(api.get(path + "?page=0&page_size=2").data().path("docs"), "id"))
                .isEqualTo(ids.reversed().subList(0, 2));
        JsonNode none = api.get(path + "?page_size=0").data();
        assertThat(none.path("docs")).isEmpty();
        assertThat(none.path("total").asInt()).isEqualTo(5);
    }

    @Test
    void unknownParametersAreIgnored() {
        assertThat(api.get(path + "?colour=blue").data().path("total").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "keywords=ETA,1",
        "keywords=l,3",
        "keywords=.txt,2",
        "keywords=nothing,0",
        "suffix=md,2",
        "suffix=md&suffix=html,3",
        "run=UNSTART,5",
        "run=0,5",
        "run=DONE,0",
        "run=3&run=0,5",
        "name=gamma.txt,1",
        "keywords=%25,0",
        "keywords=_,0"
    })
    void whatIsAskedForIsFound(String query, int count) {
        JsonNode data = api.get(path + "?" + query).data();

        assertThat(data.path("total").asInt()).isEqualTo(count);
        assertThat(data.path("docs")).hasSize(count);
    }

    @Test
    void timesNarrowThePageDown() {
        JsonNode docs = api.get(path + "?desc=false").data().path("docs");
        long last = docs.path(4).path("create_time").asLong();

        assertThat(api.get(path + "?create_time_from=" + (last + 1)).data().path("docs"))
                .isEmpty();
        assertThat(api.get(path + "?create_time_to=" + last).data().path("docs"))
                .hasSize(5);
        assertThat(api.get(path + "?create_time_from=0&create_time_to=0").data().path("docs"))
                .hasSize(5);
        assertThat(api.get(path + "?create_time_to=1000").data().path("docs")).isEmpty();
    }

    @Test
    void anIdPicksOneAndAnUnknownOneIsAnError() {
        assertThat(texts(api.get(path + "?id=" + ids.get(1)).data().path("docs"), "name"))
                .containsExactly("Beta.md");
        api.get(path + "?id=" + UNKNOWN).refused(102, "You don't own the document " + UNKNOWN + ".");
        api.get(path + "?name=nobody.txt").refused(102, "You don't own the document nobody.txt.");
        api.get(Given.documents(UNKNOWN)).refused(102, "You don't own the dataset " + UNKNOWN + ". ");
        api.get(Given.documents("not_a_uuid")).refused(102, "You don't own the dataset not_a_uuid. ");
    }

    @Test
    void aNewDocumentHasNothingToTellYet() {
        JsonNode document = given.documentNow(dataset, ids.get(0));

        assertThat(document.path("progress").asDouble(-9)).isZero();
        assertThat(document.path("chunk_count").asInt(-1)).isZero();
        assertThat(document.path("token_count").asInt(-1)).isZero();
        assertThat(document.path("status").asText()).isEqualTo("1");
        assertThat(document.path("run").asText()).isEqualTo("UNSTART");
        assertThat(document.path("create_time").asLong()).isGreaterThan(1_700_000_000_000L);
    }

    @Test
    void aListDeletesThose() {
        api.delete(path, Json.object("ids", List.of(ids.get(0), ids.get(2)))).succeeded();

        assertThat(texts(api.get(path + "?desc=false").data().path("docs"), "id"))
                .containsExactly(ids.get(1), ids.get(3), ids.get(4));
        assertThat(given.datasetNow(dataset).path("document_count").asInt()).isEqualTo(3);
        api.get(Given.document(dataset, ids.get(0)))
                .refused(102, "The dataset not own the document " + ids.get(0) + ".");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"{}", "{\"ids\":null}", "{\"ids\":[]}", "nothing", "not json at all"},
            delimiter = '|')
    void withoutIdsAllGo(String body) {
        Answer answer = body.equals("nothing") ? api.delete(path) : api.delete(path, body);

        answer.succeeded();
        assertThat(api.get(path).data().path("total").asInt()).isZero();
    }

    @Test
    void unknownIdsAreReportedAfterTheOthersAreGone() {
        api.delete(path, Json.object("ids", List.of(ids.get(0), UNKNOWN)))
                .refused(102, "Documents not found: ['" + UNKNOWN + "']");

        assertThat(api.get(path).data().path("total").asInt()).isEqualTo(4);
        api.delete(path, Json.object("ids", List.of("it's", "a\nb")))
                .refused(102, "Documents not found: [\"it's\", 'a\\nb']");
        api.delete(path, Json.object("ids", List.of("both ' and \"")))
                .refused(102, "Documents not found: ['both \\' and \"']");
    }

    @Test
    void anIdTwiceCountsOnce() {
        JsonNode data = api.delete(path, Json.object("ids", List.of(ids.get(0), ids.get(0))))
                .data();

        assertThat(data.path("success_count").asInt()).isEqualTo(1);
        assertThat(data.path("errors")).hasSize(1);
        assertThat(data.path("errors").path(0).asText()).isEqualTo("Duplicate document ids: " + ids.get(0));
        assertThat(api.get(path).data().path("total").asInt()).isEqualTo(4);
    }

    @Test
    void deletingNeedsADataset() {
        api.delete(Given.documents(UNKNOWN), Json.object("ids", List.of(ids.get(0))))
                .refused(102, "You don't own the dataset " + UNKNOWN + ". ");
        String other = given.dataset();
        api.delete(Given.documents(other), Json.object("ids", List.of(ids.get(0))))
                .refused(102, "Documents not found: ['" + ids.get(0) + "']");
        assertThat(api.get(path).data().path("total").asInt()).isEqualTo(5);
    }

    @Test
    void deletedDocumentsAreNotFoundAnyMore() {
        String document = given.parsed(dataset, "walrus.txt", "The walrus sings in the bathtub.");
        assertThat(given.found(dataset, "walrus bathtub").path("total").asInt()).isEqualTo(1);

        api.delete(path, Json.object("ids", List.of(document))).succeeded();

        assertThat(given.found(dataset, "walrus bathtub").path("total").asInt()).isZero();
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isZero();
        assertThat(given.datasetNow(dataset).path("token_num").asInt()).isZero();
    }
}
