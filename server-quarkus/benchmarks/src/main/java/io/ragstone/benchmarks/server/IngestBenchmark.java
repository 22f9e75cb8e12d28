package io.ragstone.benchmarks.server;

import io.ragstone.adapters.onnx.PlainOnnx;
import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.request.DataSetOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much of the model's own speed is left when whole documents are ingested. */
public final class IngestBenchmark implements Benchmark {
    private static final int TOKENS = 256;
    private static final int PARAGRAPHS = 120;
    private static final int WORDS = 60;

    private final OwnServer server;

    public IngestBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String about() {
        return "chunks a second from upload to searchable, beside the model alone on the same texts (some 2 minutes)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        return server.use(Map.of(), access -> {
            DataSet warmUp = dataset(access, "warm-up");
            ingest(warmUp, 1_000_000, 2);
            DataSet measured = dataset(access, "measured");
            double seconds = ingest(measured, 0, scale.of(40, 8));
            List<String> texts = texts(measured);
            int threads = Runtime.getRuntime().availableProcessors();
            System.err.printf("%d chunks in %.1f s; now the model alone%n", texts.size(), seconds);
            double model =
                    new PlainOnnx(Objects.requireNonNull(measured.embeddingModel())).textsPerSecond(texts, threads);
            return report(measured, texts.size(), texts.size() / seconds, model, threads);
        });
    }

    private static DataSet dataset(OwnServer.Access access, String name) {
        return access.rag()
                .createDataset(new DataSetOptions(name)
                        .parserConfig(
                                ParserConfig.builder().chunkTokenNum(TOKENS).build()));
    }

    private static double ingest(DataSet dataset, int from, int documents) throws Exception {
        Texts texts = new Texts(Words.packaged());
        Feed feed = new Feed(dataset, Duration.ofMinutes(15));
        return feed.parse(feed.upload(from, from + documents, i -> texts.document(i, PARAGRAPHS, WORDS)));
    }

    private static List<String> texts(DataSet dataset) {
        List<String> texts = new ArrayList<>();
        for (Document document : dataset.documents()) {
            for (Chunk chunk : document.chunks()) {
                texts.add(chunk.content());
            }
        }
        return texts;
    }

    private static Report report(DataSet dataset, int chunks, double server, double model, int threads) {
        return new Report(
                List.of("what", "chunks a second", "share of the model alone"),
                List.of(
                        List.of("the model alone", Report.number(model), "100 %"),
                        List.of(
                                "the server, parse order to searchable",
                                Report.number(server),
                                Report.percent(server / model))),
                List.of(String.format(
                        "%d chunks of at most %d tokens, model %s, %d embedding threads in both.",
                        chunks, TOKENS, dataset.embeddingModel(), threads)));
    }
}
