package io.ragstone.app.watch;

import io.ragstone.adapters.onnx.OnnxEmbedders;
import io.ragstone.adapters.panache.database.Database;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.ServerSettings;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.health.ChatModelsState;
import io.ragstone.core.health.CommonTrouble;
import io.ragstone.core.health.DocumentCounts;
import io.ragstone.core.health.HealthSettings;
import io.ragstone.core.health.Heart;
import io.ragstone.core.health.Heartbeat;
import io.ragstone.core.health.HeartbeatStore;
import io.ragstone.core.health.ImpairedException;
import io.ragstone.core.health.LastCalls;
import io.ragstone.core.health.ModelHealth;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.health.ServerHealth.Dependency;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.ingest.job.Backlog;
import io.ragstone.core.ingest.job.JobQueue;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.tenant.TenantStore;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Says how to look at each part of the server. */
@Singleton
class HealthWiring {
    @Produces
    @Singleton
    HealthSettings settings(RagstoneConfig config) {
        ServerSettings.Health health = config.health();
        return new HealthSettings(health.interval(), health.timeout(), health.retries(), health.heartbeat());
    }

    @Produces
    @Singleton
    ServerHealth health(
            HeartbeatStore beats,
            Database database,
            JobQueue jobs,
            IngestWorkers workers,
            PassageIndex index,
            BlobStore blobs,
            RagstoneConfig config,
            HealthSettings settings) {
        return new ServerHealth(
                Map.of(
                        Part.DATABASE,
                        new Dependency(word(database), () -> {
                            beats.since(Instant.now());
                            return "answers";
                        }),
                        Part.QUEUE,
                        new Dependency("database", () -> queue(jobs, workers)),
                        Part.INDEX,
                        new Dependency(word(config.index().engine()), () -> {
                            index.check();
                            return "can be searched";
                        }),
                        Part.FILES,
                        new Dependency(word(config.files().kind()), () -> {
                            blobs.check();
                            return "can be written";
                        })),
                settings);
    }

    /** Somebody who shuts workers down means it: the server still serves, and may not be taken out of service for that. */
    private static String queue(JobQueue jobs, IngestWorkers workers) throws ImpairedException {
        String depth = jobs.depth() + " jobs are waiting or running";
        return switch (workers.state()) {
            case RUNNING -> depth;
            case STOPPED -> throw new ImpairedException("the workers of this server were shut down; " + depth);
            case BROKEN -> throw new IllegalStateException("a worker has stopped");
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    void close(@Disposes ServerHealth health) {
        health.close();
    }

    @Produces
    @Singleton
    LastCalls lastCalls(Clock clock) {
        return new LastCalls(clock);
    }

    @Produces
    @Singleton
    CommonTrouble trouble(TenantStore tenants) {
        return new CommonTrouble(tenants::count);
    }

    @Produces
    @Singleton
    ChatModelsState chatModels(CommonTrouble trouble, Clock clock) {
        return new ChatModelsState(trouble, clock);
    }

    @Produces
    @Singleton
    DocumentCounts documentCounts() {
        return new DocumentCounts();
    }

    @Produces
    @Singleton
    ModelHealth models(OnnxEmbedders onnx, LastCalls calls, HealthSettings settings, Clock clock) {
        return new ModelHealth(onnx::find, calls, settings, clock);
    }

    void close(@Disposes ModelHealth health) {
        health.close();
    }

    @Produces
    @Singleton
    Heart heart(
            ServerHealth health,
            HeartbeatStore beats,
            JobQueue jobs,
            IngestWorkers workers,
            DocumentCounts counts,
            HealthSettings settings,
            Clock clock) {
        Instant started = clock.instant();
        Supplier<Heartbeat> self = () -> {
            Backlog backlog = jobs.backlog();
            return new Heartbeat(
                    workers.server(),
                    started,
                    clock.instant(),
                    workers.places(),
                    workers.working(),
                    backlog.waiting(),
                    backlog.age().toSeconds(),
                    workers.jobsDone(),
                    counts.failed());
        };
        return new Heart(health, beats, self, settings, clock);
    }
}
