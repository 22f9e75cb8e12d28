package io.ragstone.app;

import io.ragstone.core.document.BlobStore;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.ingest.JobQueue;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.tenant.TenantStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Says how to look at each part of the server. */
@Singleton
class HealthWiring {
    @Produces
    @Singleton
    ServerHealth health(
            TenantStore tenants, JobQueue jobs, IngestWorkers workers, PassageIndex index, BlobStore blobs) {
        return new ServerHealth(Map.of(
                Part.DATABASE,
                () -> {
                    tenants.count();
                    return "answers";
                },
                Part.QUEUE,
                () -> {
                    if (!workers.alive()) {
                        throw new IllegalStateException("a worker has stopped");
                    }
                    return jobs.depth() + " jobs are waiting or running";
                },
                Part.INDEX,
                () -> {
                    index.check();
                    return "can be searched";
                },
                Part.FILES,
                () -> {
                    blobs.check();
                    return "can be written";
                }));
    }
}
