package io.ragstone.conformance;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A thousand of everything, five threads at a time, as existing clients do it. */
@OnSharedServer
class ScaleTest {
    private static final int MANY = 1000;
    private static final int THREADS = 5;

    private final Http api;
    private final Given given;

    ScaleTest(Accounts accounts) {
        this.api = accounts.register().api();
        this.given = new Given(api);
    }

    @Test
    void aThousandDatasets() throws InterruptedException, ExecutionException {
        List<String> made = inParallel(MANY, i -> given.dataset("many " + i));

        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= 11; page++) {
            Answer answer = api.get(DATASETS + "?page_size=100&page=" + page);
            assertThat(answer.json().path("total_datasets").asInt()).isEqualTo(MANY);
            listed.addAll(Given.texts(answer.data(), "id"));
        }
        assertThat(listed).hasSize(MANY).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);

        api.delete(DATASETS, Json.object("ids", made)).succeeded();
        assertThat(api.get(DATASETS).data()).isEmpty();
    }

    @Test
    void datasetsOfOneNameMadeAtTheSameTime() throws InterruptedException, ExecutionException {
        List<String> names = inParallel(
                50, i -> given.dataset(Json.object("name", "same")).path("name").asText());

        assertThat(names).doesNotHaveDuplicates().contains("same", "same(1)", "same(49)");
        api.delete(DATASETS, "{\"ids\":null}").succeeded();
        assertThat(api.get(DATASETS).data()).isEmpty();
    }

    @Test
    void aThousandChunksOfOneDocument() throws InterruptedException, ExecutionException {
        String dataset = given.dataset();
        String document = given.document(dataset, "many.txt", "x");

        List<String> made =
                inParallel(MANY, i -> given.chunk(dataset, document, "number" + i + " of a thousand chunks"));

        assertThat(made).doesNotHaveDuplicates();
        assertThat(given.documentNow(dataset, document).path("chunk_count").asInt())
                .isEqualTo(MANY);
        assertThat(given.datasetNow(dataset).path("chunk_count").asInt()).isEqualTo(MANY);
        assertThat(listed(dataset, document)).isEqualTo(new HashSet<>(made));
        List<String> found = inParallel(
                MANY,
                i -> given.found(dataset, "number" + i, "page_size", 1)
                        .at("/chunks/0/content")
                        .asText());
        for (int i = 0; i < MANY; i++) {
            assertThat(found.get(i)).isEqualTo("number" + i + " of a thousand chunks");
        }
        api.delete(Given.chunks(dataset, document), Json.object("chunk_ids", made))
                .succeeded();
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
        assertThat(given.found(dataset, "number7").path("total").asInt()).isZero();
    }

    private Set<String> listed(String dataset, String document) {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 10; page++) {
            JsonNode data = api.get(Given.chunks(dataset, document) + "?page_size=100&page=" + page)
                    .data();
            assertThat(data.path("total").asInt()).isEqualTo(MANY);
            ids.addAll(Given.texts(data.path("chunks"), "id"));
        }
        assertThat(ids).hasSize(MANY);
        return new HashSet<>(ids);
    }

    /** Runs a task for each number; the results in the order of the numbers. */
    private static List<String> inParallel(int count, IntFunction<String> task)
            throws InterruptedException, ExecutionException {
        List<String> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> task.apply(number)));
            }
            for (Future<String> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
