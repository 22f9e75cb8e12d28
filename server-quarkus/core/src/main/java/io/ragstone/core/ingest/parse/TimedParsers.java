package io.ragstone.core.ingest.parse;

import io.ragstone.core.watch.Watcher;
import io.ragstone.core.watch.Watcher.Stage;
import java.time.Duration;

/** Parsers that tell how long each document takes. */
public final class TimedParsers implements Parsers {
    private final Parsers parsers;
    private final Watcher watcher;

    public TimedParsers(Parsers parsers, Watcher watcher) {
        this.parsers = parsers;
        this.watcher = watcher;
    }

    @Override
    public ParsedDocument parse(DocumentParser.Source source, ParseLimits limits) {
        long begun = System.nanoTime();
        ParsedDocument parsed = parsers.parse(source, limits);
        watcher.stageDone(Stage.PARSE, 1, Duration.ofNanos(System.nanoTime() - begun));
        return parsed;
    }
}
