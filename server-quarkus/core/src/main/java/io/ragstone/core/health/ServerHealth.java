package io.ragstone.core.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Looks at every part of the server, all at the same time; nobody who asks waits for one that hangs. */
public final class ServerHealth implements AutoCloseable {
    /** What a server cannot do without. */
    public enum Part {
        DATABASE,
        QUEUE,
        INDEX,
        FILES
    }

    /** @param kind what it is: the engine, the database ... */
    public record Dependency(String kind, Probe probe) {}

    /** How all parts are. */
    public record Report(Map<Part, Reading> readings) {
        public Report {
            readings = Map.copyOf(readings);
        }

        public Reading of(Part part) {
            return Objects.requireNonNull(readings.get(part), () -> part + " was not looked at");
        }

        public boolean isWell() {
            return readings.values().stream().allMatch(Reading::ok);
        }
    }

    private final Map<Part, PartCheck> checks = new EnumMap<>(Part.class);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("health-", 1).daemon().factory());

    public ServerHealth(Map<Part, Dependency> parts, HealthSettings settings) {
        parts.forEach((part, dependency) ->
                checks.put(part, new PartCheck(part.name(), dependency.kind(), dependency.probe(), settings, threads)));
    }

    /** Looks anew. */
    public Report read() {
        checks.values().forEach(PartCheck::begin);
        return report(PartCheck::await);
    }

    /** What was found the last time that anybody looked. */
    public Report last() {
        return report(PartCheck::last);
    }

    private Report report(Function<PartCheck, Reading> reading) {
        Map<Part, Reading> readings = new EnumMap<>(Part.class);
        checks.forEach((part, check) -> readings.put(part, reading.apply(check)));
        return new Report(readings);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
