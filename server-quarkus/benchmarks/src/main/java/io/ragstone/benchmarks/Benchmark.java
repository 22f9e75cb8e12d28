package io.ragstone.benchmarks;

import io.ragstone.benchmarks.report.Report;

/** One thing that can be measured. It leaves nothing behind. */
public interface Benchmark {
    /** What it is called on the command line. */
    String name();

    /** One line for the list. */
    String about();

    Report run(Scale scale) throws Exception;
}
