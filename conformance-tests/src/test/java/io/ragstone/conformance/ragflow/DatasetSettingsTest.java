package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the chunk method: what they are by default, and how given ones are laid over them. */
@OnSharedServer
class DatasetSettingsTest {
    private final Http api;
    private final Given given;

    DatasetSettingsTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @Test
    void theNaiveMethodHasItsDocumentedSettings() {
        JsonNode config = given.dataset(Json.object("name", "naive settings")).path("parser_config");

        assertThat(config.path("layout_recognize").asText()).isEqualTo("DeepDOC");
        assertThat(config.path("chunk_token_num").asInt()).isEqualTo(512);
        assertThat(config.path("delimiter").asText()).isEqualTo("\n");
        assertThat(config.path("auto_keywords").asInt(-1)).isZero();
        assertThat(config.path("auto_questions").asInt(-1)).isZero();
        assertThat(config.path("html4excel").asBoolean(true)).isFalse();
        assertThat(config.path("topn_tags").asInt()).isEqualTo(3);
        JsonNode raptor = config.path("raptor");
        assertThat(raptor.path("use_raptor").asBoolean()).isTrue();
        assertThat(raptor.path("prompt").asText()).contains("{cluster_content}");
        assertThat(raptor.path("max_token").asInt()).isEqualTo(256);
        assertThat(raptor.path("threshold").asDouble()).isEqualTo(0.1);
        assertThat(raptor.path("max_cluster").asInt()).isEqualTo(64);
        assertThat(raptor.path("random_seed").asInt(-1)).isZero();
        JsonNode graph = config.path("graphrag");
        assertThat(graph.path("use_graphrag").asBoolean()).isTrue();
        assertThat(graph.path("method").asText()).isEqualTo("light");
        assertThat(graph.path("entity_types").toString())
                .isEqualTo("[\"organization\",\"person\",\"geo\",\"event\",\"category\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qa", "manual", "paper", "book", "laws", "presentation"})
    void methodsWithSectionsHaveNoSummariesOrGraph(String method) {
        JsonNode dataset = given.dataset(Json.object("name", method, "chunk_method", method));

        assertThat(dataset.path("parser_config"))
                .isEqualTo(Json.parse("{\"raptor\":{\"use_raptor\":false},\"graphrag\":{\"use_graphrag\":false}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "table", "one", "email", "picture"})
    void someMethodsHaveNoSettings(String method) {
        JsonNode dataset = given.dataset(Json.object("name", method, "chunk_method", method));

        assertThat(dataset.path("parser_config").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null"})
    void emptySettingsAreAsGoodAsNone(String config) {
        JsonNode with = given.dataset(Json.object("name", "empty", "parser_config", Json.parse(config)));

        assertThat(with.path("parser_config"))
                .isEqualTo(given.dataset(Json.object("name", "none")).path("parser_config"));
    }

    @Test
    void givenSettingsAreCompletedByTheDefaultsOfTheRequest() {
        JsonNode config = given.dataset(
                        Json.object("name", "completed", "parser_config", Json.object("chunk_token_num", 64)))
                .path("parser_config");

        assertThat(config.path("chunk_token_num").asInt()).isEqualTo(64);
        assertThat(config.path("delimiter").asText()).isEqualTo("\\n");
        assertThat(config.path("topn_tags").asInt()).isEqualTo(1);
        assertThat(config.path("raptor").path("use_raptor").asBoolean(true)).isFalse();
        assertThat(config.path("graphrag").path("use_graphrag").asBoolean(true)).isFalse();
        assertThat(config.path("graphrag").path("community").asBoolean(true)).isFalse();
        assertThat(config.path("filename_embd_weight").asDouble()).isEqualTo(0.1);
        assertThat(config.path("tag_kb_ids").isArray()).isTrue();
        assertThat(config.has("task_page_size")).isTrue();
        assertThat(config.path("task_page_size").isNull()).isTrue();
        assertThat(config.path("pages").isNull()).isTrue();
    }

    @Test
    void settingsAreLaidOverTheStoredOnes() {
        String path = DATASETS + "/" + given.dataset();

        JsonNode config = api.put(
                        path,
                        Json.object(
                                "parser_config",
                                Json.object("chunk_token_num", 100, "raptor", Json.object("max_token", 99))))
                .data()
                .path("parser_config");

        assertThat(config.path("chunk_token_num").asInt()).isEqualTo(100);
        assertThat(config.path("raptor").path("max_token").asInt()).isEqualTo(99);
        assertThat(config.path("raptor").path("prompt").asText()).contains("{cluster_content}");
        assertThat(config.path("graphrag").path("method").asText()).isEqualTo("light");
    }

    @Test
    void anotherMethodBringsItsOwnSettings() {
        String path = DATASETS + "/" + given.dataset();

        JsonNode changed = api.put(path, Json.object("chunk_method", "qa")).data();
        assertThat(changed.path("chunk_method").asText()).isEqualTo("qa");
        assertThat(changed.path("parser_config").has("chunk_token_num")).isFalse();
        JsonNode kept = api.put(path, Json.object("chunk_method", "qa", "parser_config", Json.object()))
                .data();
        assertThat(kept.path("parser_config")).isEqualTo(changed.path("parser_config"));
        JsonNode none = api.put(path, Json.object("chunk_method", "one")).data();
        assertThat(none.path("parser_config").isNull()).isTrue();
    }
}
