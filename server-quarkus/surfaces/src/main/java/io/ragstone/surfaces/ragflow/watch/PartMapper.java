package io.ragstone.surfaces.ragflow.watch;

import io.ragstone.api.model.RagflowComponentColor;
import io.ragstone.api.model.RagflowHeartbeat;
import io.ragstone.api.model.RagflowHeartbeatLoad;
import io.ragstone.api.model.RagflowPartStatus;
import io.ragstone.api.model.RagflowServerStatus;
import io.ragstone.core.health.Heartbeat;
import io.ragstone.core.health.Reading;
import io.ragstone.core.health.ServerHealth.Part;
import io.ragstone.core.health.ServerHealth.Report;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Readings and heartbeats as RAGFlow shows them. */
public final class PartMapper {
    private PartMapper() {}

    static RagflowServerStatus server(Report parts) {
        Reading index = parts.of(Part.INDEX);
        Reading files = parts.of(Part.FILES);
        Reading database = parts.of(Part.DATABASE);
        return new RagflowServerStatus()
                .docEngine(part(index).type(index.kind()))
                .storage(part(files).storage(files.kind()))
                .database(part(database).database(database.kind()))
                .redis(part(parts.of(Part.QUEUE)));
    }

    static RagflowPartStatus part(Reading reading) {
        RagflowPartStatus status = new RagflowPartStatus()
                .status(color(reading))
                .elapsed(millis(reading.elapsed()))
                .message(reading.message());
        return reading.ok() ? status : status.error(reading.message());
    }

    public static RagflowComponentColor color(Reading reading) {
        return switch (reading.color()) {
            case GREEN -> RagflowComponentColor.GREEN;
            case YELLOW -> RagflowComponentColor.YELLOW;
            case RED -> RagflowComponentColor.RED;
        };
    }

    public static String millis(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f", elapsed.toNanos() / 1_000_000.0);
    }

    static Map<String, List<RagflowHeartbeat>> heartbeats(List<Heartbeat> alive) {
        Map<String, List<RagflowHeartbeat>> named = new TreeMap<>();
        for (Heartbeat beat : alive) {
            String name = "task_executor_" + beat.server();
            named.put(name, List.of(heartbeat(name, beat)));
        }
        return named;
    }

    private static RagflowHeartbeat heartbeat(String name, Heartbeat beat) {
        return new RagflowHeartbeat()
                .name(name)
                .now(beat.at().toString())
                .bootAt(beat.startedAt().toString())
                .pending(beat.pending())
                .lag(beat.lagSeconds())
                .done(beat.done())
                .failed(beat.failed())
                .current(new RagflowHeartbeatLoad().working(beat.working()).workers(beat.workers()));
    }
}
