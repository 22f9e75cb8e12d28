package io.ragstone.core.wiki.run;

import io.ragstone.core.document.RunState;
import io.ragstone.core.order.WorkOrderStoreContract;
import io.ragstone.core.wiki.compile.TopicChoice.Origin;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.run.CompileOrder.Wanted;
import java.util.List;
import java.util.UUID;

/** What every {@link CompileStore} does. It is empty when a test begins. */
public abstract class CompileStoreContract extends WorkOrderStoreContract<CompileOrder> {
    @Override
    protected CompileOrder order(UUID owner, UUID base) {
        Wanted wanted = new Wanted(List.of("returns", "shipping"), Origin.BOTH, true, false);
        return new CompileOrder(ids.next(), owner, base, wanted, RunState.RUNNING, List.of(), "", now(), null);
    }

    @Override
    protected CompileOrder further(CompileOrder order) {
        return order.with(new PageReport("returns", PageReport.Action.FAILED, null, "Nothing."));
    }

    @Override
    protected CompileOrder finished(CompileOrder order) {
        return order.finished(
                List.of(new PageReport("returns", PageReport.Action.CREATED, LintStatus.PASSED, null)), now());
    }

    @Override
    protected CompileOrder failed(CompileOrder order, String message) {
        return order.failed(message, now());
    }
}
