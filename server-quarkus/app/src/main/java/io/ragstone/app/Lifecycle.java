package io.ragstone.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.core.ask.session.TurnKeeper;
import io.ragstone.core.file.blob.FileBlobSweep;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.ingest.StagedChunkSweep;
import io.ragstone.core.model.call.CallRecorder;
import io.ragstone.core.reembed.ReembeddingWorker;
import io.ragstone.core.tenant.AccountUpkeep;
import io.ragstone.core.tenant.FirstStart;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens when the server starts, and when it stops. */
@Singleton
class Lifecycle {
    private final RagstoneConfig config;
    private final FirstStart firstStart;
    private final IngestWorkers workers;
    private final ReembeddingWorker reembedding;
    private final StagedChunkSweep sweep;
    private final CallRecorder calls;
    private final TurnKeeper turns;
    private final AccountUpkeep upkeep;
    private final FileBlobSweep fileSweep;
    private final String host;
    private final int port;

    Lifecycle(
            RagstoneConfig config,
            FirstStart firstStart,
            IngestWorkers workers,
            ReembeddingWorker reembedding,
            StagedChunkSweep sweep,
            CallRecorder calls,
            TurnKeeper turns,
            AccountUpkeep upkeep,
            FileBlobSweep fileSweep,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.firstStart = firstStart;
        this.workers = workers;
        this.reembedding = reembedding;
        this.sweep = sweep;
        this.calls = calls;
        this.turns = turns;
        this.upkeep = upkeep;
        this.fileSweep = fileSweep;
        this.host = host;
        this.port = port;
    }

    void start(@Observes StartupEvent event) throws IOException {
        Optional<FirstStart.Secrets> secrets = firstStart.prepare();
        if (secrets.isPresent()) {
            new FirstStartNotice(config.data().dir()).tell(secrets.get());
        }
        workers.start();
        reembedding.start();
        sweep.start();
        calls.start();
        turns.start();
        upkeep.start();
        fileSweep.start();
        System.out.printf("The documentation of the API is at http://%s:%d/apidocs/%n", host, port);
    }

    void stop(@Observes ShutdownEvent event) {
        sweep.close();
        upkeep.close();
        fileSweep.close();
        workers.close();
        reembedding.close();
        turns.close();
        calls.close();
    }
}
