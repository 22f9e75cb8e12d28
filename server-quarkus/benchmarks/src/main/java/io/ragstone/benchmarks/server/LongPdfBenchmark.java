package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.report.Machine;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.client.FilePart;
import io.ragstone.sdk.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whether a long PDF goes through a server with little memory, and how fast. */
public final class LongPdfBenchmark implements Benchmark {
    private static final String MEMORY = "-Xmx1g";

    private final OwnServer server;

    public LongPdfBenchmark(OwnServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "long-pdf";
    }

    @Override
    public String about() {
        return "a PDF of 1,000 pages in a server with " + MEMORY + ": time and memory (some 2 minutes)";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        int pages = scale.of(1000, 50);
        Path pdf = Files.createTempFile("ragstone-long-", ".pdf");
        try {
            new TextPdf(pages).write(pdf);
            return server.use(Map.of("RAGSTONE_JAVA_OPTS", MEMORY), access -> {
                double idle = Machine.peakMemory(access.pid());
                DataSet dataset = access.rag().createDataset("long");
                Feed feed = new Feed(dataset, Duration.ofMinutes(15));
                String id = dataset.uploadDocument(FilePart.of(pdf)).id();
                double seconds = feed.parse(List.of(id));
                return report(pages, Files.size(pdf), feed.chunks(), seconds, idle, Machine.peakMemory(access.pid()));
            });
        } finally {
            Files.delete(pdf);
        }
    }

    private static Report report(int pages, long bytes, long chunks, double seconds, double idle, double peak) {
        return new Report(
                List.of("pages", "chunks", "time", "pages a second", "peak memory", "peak over started"),
                List.of(List.of(
                        String.format("%,d", pages),
                        String.format("%,d", chunks),
                        Report.number(seconds) + " s",
                        Report.number(pages / seconds),
                        Report.number(peak) + " MB",
                        Report.number(peak / idle))),
                List.of(String.format(
                        "A PDF of %.1f MB; the server with %s. Peak memory is what the system counts as resident, the"
                                + " model and mapped files included.",
                        bytes / 1e6, MEMORY)));
    }
}
