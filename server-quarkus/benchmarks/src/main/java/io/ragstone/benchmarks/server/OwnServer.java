package io.ragstone.benchmarks.server;

import io.ragstone.benchmarks.report.Report;
import io.ragstone.samples.ThrowAwayServer;
import io.ragstone.sdk.RAGFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Starts a server for one benchmark, with an empty data folder, and removes both afterwards. */
public final class OwnServer {
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    private final Path launcher;

    public OwnServer(Path launcher) {
        this.launcher = launcher;
    }

    /** What is done with it. */
    public interface Work {
        Report on(Access server) throws Exception;
    }

    /**
     * How it is reached.
     *
     * @param pid the number of its process
     */
    public record Access(String url, String apiKey, long pid, RAGFlow rag) {}

    public Report use(Map<String, String> environment, Work work) throws IOException, InterruptedException {
        try (ThrowAwayServer server = ThrowAwayServer.start(launcher, environment)) {
            try {
                server.awaitReady();
                try (RAGFlow rag = RAGFlow.builder()
                        .apiKey(server.apiKey())
                        .baseUrl(server.url())
                        .readTimeout(LONGEST_CALL)
                        .build()) {
                    return work.on(new Access(server.url(), server.apiKey(), server.pid(), rag));
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                server.explain(e);
                throw new IOException("The server or its work failed; the reason is above.", e);
            }
        }
    }
}
