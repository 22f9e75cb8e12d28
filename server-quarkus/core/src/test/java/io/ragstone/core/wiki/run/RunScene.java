package io.ragstone.core.wiki.run;

import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.wiki.WikiScene;
import java.time.Duration;
import java.util.List;

/** The service over a wiki, whose worker works when a test says so. */
abstract class RunScene extends WikiScene {
    static final Duration LEASE = Duration.ofMinutes(1);

    final FakeCompileStore orders = new FakeCompileStore(clock);
    final CompileRun run = new CompileRun(orders, bases, topics, compiler, lint, pages, clock, LEASE, new Watcher() {});
    final OrderWorker<CompileOrder> worker =
            new OrderWorker<>("wiki-worker", orders, LEASE, run, new ReachOfWork(() -> Reach.EVERYTHING));
    final WikiService wiki = new WikiService(pages, orders, chunks, lint, worker, audit, ids, clock, LEASE, 5);

    /** Everything, and waits for it. */
    CompileOrder compile() {
        return wiki.compile(call, base, List.of(), null, false, true);
    }

    /** Does what is ordered next. */
    void workOnce() {
        orders.claim(worker.nameForCallers(), LEASE).ifPresent(worker::perform);
    }
}
