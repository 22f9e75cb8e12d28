package io.ragstone.benchmarks.search;

import io.ragstone.core.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What JMH times: one question after the other, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH fills it
public class SearchSpeed {
    /** Where the index is. */
    @Param("")
    public String folder;

    /** How many passages are in it. */
    @Param("0")
    public int count;

    /** Whether all knowledge bases are searched, or one of them. */
    @Param({"false", "true"})
    public boolean everywhere;

    private Searches searches;

    @Setup
    public void open() throws IOException {
        searches = new Searches(Path.of(folder), count, everywhere);
    }

    @TearDown
    public void close() throws IOException {
        searches.close();
    }

    @Benchmark
    public SearchResult service() {
        return searches.service(false);
    }

    @Benchmark
    public SearchResult highlighted() {
        return searches.service(true);
    }

    @Benchmark
    public List<String> lucene() throws IOException {
        return searches.lucene();
    }
}
