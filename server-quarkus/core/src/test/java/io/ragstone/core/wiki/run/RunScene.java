package io.ragstone.core.wiki.run;

import io.ragstone.core.watch.Watcher;
import io.ragstone.core.wiki.WikiScene;
import java.time.Duration;
import java.util.List;

/** The service over a wiki, whose worker works when a test says so. */
abstract class RunScene extends WikiScene {
    final FakeCompileStore orders = new FakeCompileStore(clock);
    final CompileRun run = new CompileRun(
            orders, bases, topics, compiler, lint, pages, clock, Duration.ofMinutes(1), new Watcher() {});
    final CompileWorker worker = new CompileWorker(run);
    final WikiService wiki =
            new WikiService(pages, orders, chunks, lint, worker, audit, ids, clock, Duration.ofMinutes(1), 5);

    /** Everything, and waits for it. */
    CompileOrder compile() {
        return wiki.compile(call, base, List.of(), null, false, true);
    }

    /** Does what is ordered next. */
    void workOnce() {
        run.claim(worker.name()).ifPresent(worker::perform);
    }
}
