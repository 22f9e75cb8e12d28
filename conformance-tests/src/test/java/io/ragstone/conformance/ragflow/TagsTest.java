package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.request.RetrievalQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chunks that are filed under the tags of a tag set, shown with them and found by them. */
@OnSharedServer
class TagsTest {
    private final Account account;
    private final Given given;

    TagsTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
    }

    @Test
    void aSearchCanBeNarrowedToTags() {
        String dataset = filed();

        JsonNode all = given.found(dataset, "cellar", "similarity_threshold", 0);
        assertThat(texts(all.path("chunks"), "content")).hasSize(2);

        JsonNode narrowed = given.found(dataset, "cellar", "similarity_threshold", 0, "tags", List.of("pets", "ships"));

        assertThat(texts(narrowed.path("chunks"), "content")).containsExactly("Dogs sleep in the cellar.");
        assertThat(narrowed.at("/chunks/0/tag_kwd").toString()).contains("animals", "pets");
        assertThat(given.found(dataset, "cellar", "tags", List.of("ships"))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(given.found(dataset, "cellar", "similarity_threshold", 0, "tags", List.of())
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        try (RAGFlow rag = account.sdk()) {
            List<Chunk> found = rag.retrieve(new RetrievalQuery("cellar")
                    .datasetIds(List.of(dataset))
                    .similarityThreshold(0)
                    .tags(List.of("vehicles")));
            assertThat(found)
                    .singleElement()
                    .satisfies(chunk -> assertThat(chunk.tags()).containsExactly("vehicles"));
        }
    }

    @Test
    void tagsHaveToBeAList() {
        account.api()
                .post(
                        "/api/v1/retrieval",
                        Json.object("question", "x", "dataset_ids", List.of(given.dataset()), "tags", "pets"))
                .refused(102, "`tags` should be a list");
    }

    /** Two documents that mention the cellar, each filed under what the tag set knows of it; both list their tags. */
    private String filed() {
        String set = given.dataset(Json.object("name", "tags", "chunk_method", "tag"))
                .path("id")
                .asText();
        given.parsed(set, "tags.txt", "Dogs and cats\tanimals,pets\nBicycles and cars\tvehicles\n");
        JsonNode settings = Json.object("tag_kb_ids", List.of(set), "topn_tags", 2);
        String dataset = given.dataset(Json.object("name", "filed", "parser_config", settings))
                .path("id")
                .asText();
        String dogs = given.parsed(dataset, "dogs.txt", "Dogs sleep in the cellar.");
        given.parsed(dataset, "bicycles.txt", "Bicycles stand in the cellar.");
        assertThat(given.chunksNow(dataset, dogs).at("/chunks/0/tag_kwd").toString())
                .contains("animals", "pets");
        return dataset;
    }
}
