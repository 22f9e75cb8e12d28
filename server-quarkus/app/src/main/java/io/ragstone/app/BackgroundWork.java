package io.ragstone.app;

import io.ragstone.core.ask.session.TurnKeeper;
import io.ragstone.core.file.blob.FileBlobSweep;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.ingest.StagedChunkSweep;
import io.ragstone.core.model.call.CallRecorder;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.reembed.Reembedding;
import io.ragstone.core.service.RunningService;
import io.ragstone.core.tenant.account.AccountUpkeep;
import io.ragstone.core.tracing.TraceSender;
import jakarta.inject.Singleton;
import java.util.List;

/** All that the server does in the background. What keeps or tells of the work of others ends after them. */
@Singleton
class BackgroundWork {
    private final List<RunningService> all;

    BackgroundWork(
            IngestWorkers workers,
            OrderWorker<Reembedding> reembedding,
            StagedChunkSweep chunks,
            FileBlobSweep files,
            AccountUpkeep accounts,
            TurnKeeper turns,
            CallRecorder calls,
            TraceSender traces) {
        this.all = List.of(workers, reembedding, chunks, files, accounts, turns, calls, traces);
    }

    List<RunningService> all() {
        return all;
    }
}
