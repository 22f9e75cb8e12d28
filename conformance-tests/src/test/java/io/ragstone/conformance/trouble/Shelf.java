package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dataset whose documents have a chunk a line, and whether everything that is said of it is true. */
record Shelf(Given given, String id) {
    static final String LOCAL_MODEL = "all-MiniLM-L6-v2@Builtin";
    private static final int PLENTY = 1000;

    static Shelf of(Given given, String model) {
        JsonNode request = Json.object(
                "name", "shelf", "embedding_model", model, "parser_config", Json.object("chunk_token_num", 40));
        return new Shelf(given, given.dataset(request).path("id").asText());
    }

    /** The same seen by another client, such as after a restart. */
    Shelf seenBy(Given other) {
        return new Shelf(other, id);
    }

    /** Text of so many lines about the same, each with a number that no other line has: none counts as a repetition. */
    static String lines(String name, int lines) {
        int first = Math.floorMod(name.hashCode(), 90_000) * 1000;
        return IntStream.range(first, first + lines)
                .mapToObj(i -> "The lighthouse keeper of " + name + " writes entry number " + i
                        + " of the long log of the northern isles, by his own hand and with care.")
                .collect(Collectors.joining("\n"));
    }

    String document(String name, int lines) {
        return given.document(id, name + ".txt", lines(name, lines));
    }

    void parse(String... documents) {
        given.parse(id, documents);
    }

    JsonNode document(String document) {
        return given.documentNow(id, document);
    }

    List<String> chunks(String document) {
        return Given.texts(given.chunksNow(id, document).path("chunks"), "id");
    }

    List<String> found(String question) {
        JsonNode found = given.found(
                id, question, "similarity_threshold", 0, "page_size", PLENTY, "top_k", 1024, "highlight", false);
        return Given.texts(found.path("chunks"), "id");
    }

    /** What the documents and the dataset count, what is listed, and what is found is one and the same; how much it is. */
    int assertConsistent() {
        List<String> all = new ArrayList<>();
        for (JsonNode document : given.documentsNow(id)) {
            List<String> listed = chunks(document.path("id").asText());
            assertThat(listed).doesNotHaveDuplicates();
            assertThat(document.path("chunk_count").asInt())
                    .as("the count of %s", document)
                    .isEqualTo(listed.size());
            all.addAll(listed);
        }
        assertThat(given.datasetNow(id).path("chunk_count").asInt()).isEqualTo(all.size());
        assertThat(found("What does the lighthouse keeper write?")).containsExactlyInAnyOrderElementsOf(all);
        return all.size();
    }
}
