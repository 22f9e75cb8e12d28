package io.ragstone.app.watch;

import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.SearchEngine;
import io.ragstone.core.ingest.job.Backlog;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.watch.Figures;
import io.ragstone.core.watch.Holdings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Counts how much there is, now and then and not when somebody asks: counting may take long, or fail. */
@Singleton
class FigureReader {
    private static final Logger LOG = Logger.getLogger(FigureReader.class);

    private final JobQueue jobs;
    private final Holdings holdings;
    private final Path indexes;
    private final boolean inside;
    private volatile Figures latest = Figures.NONE;

    FigureReader(JobQueue jobs, Holdings holdings, RagstoneConfig config) {
        this.jobs = jobs;
        this.holdings = holdings;
        this.indexes = config.data().dir().resolve("index");
        this.inside = config.index().engine() == SearchEngine.LUCENE;
    }

    Figures latest() {
        return latest;
    }

    void read() {
        try {
            Backlog backlog = jobs.backlog();
            Holdings.Count count = holdings.count();
            latest = new Figures(
                    backlog.waiting(),
                    backlog.running(),
                    backlog.age().toSeconds(),
                    count.documents(),
                    count.bytes(),
                    count.chunks(),
                    inside ? bytes() : 0);
        } catch (RuntimeException | IOException e) {
            LOG.debug("It could not be counted how much there is.", e);
        }
    }

    private long bytes() throws IOException {
        if (!Files.isDirectory(indexes)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(indexes)) {
            return files.mapToLong(FigureReader::size).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Files of an index come and go all the time. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
