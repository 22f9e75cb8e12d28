package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search narrowed down to documents by what is noted about them. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetadataConditionTest {
    private final Http api;
    private final Given given;
    private final String dataset;

    MetadataConditionTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
        this.dataset = given.dataset();
        add("ada", "{\"author\":\"Ada Lovelace\",\"year\":1843,\"kind\":\"notes\"}");
        add("alan", "{\"author\":\"Alan Turing\",\"year\":\"1950\",\"kind\":\"\"}");
        add("grace", "{\"author\":\"Grace Hopper\",\"year\":1952}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "author,contains,`\"love\"`,ada",
                "author,not contains,`\"a\"`,all",
                "author,not contains,`\"Turing\"`,ada grace",
                "author,start with,`\"Al\"`,alan",
                "author,end with,`\"Hopper\"`,grace",
                "author,=,`\"Ada Lovelace\"`,ada",
                "author,is,`\"Ada Lovelace\"`,ada",
                "author,≠,`\"Ada Lovelace\"`,alan grace",
                "author,not is,`\"Ada Lovelace\"`,alan grace",
                "year,=,1843,ada",
                "year,=,`\"1843\"`,ada",
                "year,=,1950.0,alan",
                "year,≠,1952,ada alan",
                "year,>,1900,alan grace",
                "year,>,`\"999\"`,ada alan grace",
                "year,<,1950,ada",
                "year,≥,1950,alan grace",
                "year,≤,1950,ada alan",
                "author,not empty,null,ada alan grace",
                "author,in,`[\"Ada Lovelace\",\"Alan Turing\"]`,ada alan",
                "author,in,`\"Ada Lovelace, Grace Hopper\"`,ada grace",
                "author,not in,`[\"Ada Lovelace\",\"Alan Turing\"]`,grace",
                "year,in,`[1950,\"1952.0\"]`,alan grace",
                "year,=,`[1950,1952]`,alan grace",
                "kind,not empty,null,ada",
                "author,is,`\"Nobody\"`,all",
                "nothing,is,1,all"
            })
    void anOperatorPicksDocuments(String name, String operator, String value, String expected) {
        JsonNode condition = Json.object("name", name, "comparison_operator", operator, "value", Json.parse(value));

        List<String> found = names(Json.object("conditions", List.of(condition)));

        assertThat(found).containsExactlyInAnyOrder((expected.equals("all") ? "ada alan grace" : expected).split(" "));
    }

    @Test
    void emptyMeansNotThereOrBlank() {
        JsonNode condition = Json.object("name", "kind", "comparison_operator", "empty");

        assertThat(names(Json.object("conditions", List.of(condition))))
                .contains("alan")
                .doesNotContain("ada");
    }

    @Test
    void allConditionsHaveToHoldUnlessOneIsEnough() {
        JsonNode late = Json.object("name", "year", "comparison_operator", ">", "value", 1900);
        JsonNode grace = Json.object("name", "author", "comparison_operator", "contains", "value", "Grace");
        JsonNode ada = Json.object("name", "author", "comparison_operator", "contains", "value", "Ada");

        assertThat(names(Json.object("conditions", List.of(late, grace)))).containsExactly("grace");
        assertThat(names(Json.object("logic", "and", "conditions", List.of(late, grace))))
                .containsExactly("grace");
        assertThat(names(Json.object("logic", "or", "conditions", List.of(grace, ada))))
                .containsExactlyInAnyOrder("grace", "ada");
    }

    @Test
    void noConditionIsNoFilter() {
        Stream.of("null", "{}", "{\"conditions\":[]}")
                .forEach(condition -> assertThat(names(Json.parse(condition))).hasSize(3));
    }

    private List<String> names(JsonNode condition) {
        JsonNode found = given.found(dataset, "scientist", "metadata_condition", condition, "similarity_threshold", 0);
        return texts(found.path("chunks"), "content").stream()
                .map(content -> content.replace("scientist ", ""))
                .toList();
    }

    private void add(String name, String metadata) {
        String document = given.document(dataset, name + ".txt", "x");
        given.chunk(dataset, document, "scientist " + name);
        api.put(Given.document(dataset, document), "{\"meta_fields\":" + metadata + "}")
                .succeeded();
    }
}
