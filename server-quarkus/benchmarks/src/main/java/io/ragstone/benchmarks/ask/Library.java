package io.ragstone.benchmarks.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.benchmarks.server.Feed;
import io.ragstone.benchmarks.text.Texts;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.request.DataSetOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

/** What a tenant knows: many passages, and one page about something else. */
record Library(AskingTenant tenant, Texts texts) {
    private static final int LINES = 500;
    private static final int TOKENS = 24;

    /** A knowledge base with so many passages and the page; its id. */
    String with(int passages) throws IOException, InterruptedException, ExecutionException {
        try (RAGFlow rag =
                RAGFlow.builder().apiKey(tenant.apiKey()).baseUrl(tenant.url()).build()) {
            DataSet dataset = rag.createDataset(new DataSetOptions("passages")
                    .parserConfig(ParserConfig.builder().chunkTokenNum(TOKENS).build()));
            Feed feed = new Feed(dataset, Duration.ofMinutes(20));
            feed.parse(feed.upload(0, passages / LINES, i -> texts.lines(i, LINES)));
            patch(dataset.id());
            return dataset.id();
        }
    }

    private void patch(String base) throws IOException, InterruptedException {
        tenant.post(
                "/api/v1/wiki/patch",
                Map.of(
                        "kb_id",
                        base,
                        "slug",
                        "zeppelin-hangar",
                        "patch",
                        Map.of(
                                "section", "Doors",
                                "content", "Doors: the zeppelin hangar opens at nine.",
                                "source_claim_id", "hangar",
                                "confidence", 1)));
    }

    String aboutPage() {
        return "When does the zeppelin hangar open?";
    }

    String question(int number, int passages) {
        int passage = new SplittableRandom(number).nextInt(passages);
        return texts.question(texts.sentence(passage), number);
    }

    /** How long the server was at a search, in nanoseconds, without what HTTP and JSON take. */
    long retrieve(String base, int number, int passages) throws IOException, InterruptedException {
        JsonNode found = tenant.postAsRagflow(
                "/api/v1/retrieval",
                Map.of(
                        "question",
                        question(-1 - number, passages),
                        "dataset_ids",
                        List.of(base),
                        "page_size",
                        6,
                        "explain",
                        true));
        if (!found.has("chunks")) {
            throw new IOException("Nothing came of a search: " + found);
        }
        double milliseconds = 0;
        for (JsonNode stage : found.at("/diagnostics/stages")) {
            milliseconds += stage.path("milliseconds").asDouble();
        }
        return (long) (milliseconds * 1_000_000);
    }
}
