package io.ragstone.core.health;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every part of the server, each time anew. */
public final class ServerHealth {
    private static final Logger LOG = LoggerFactory.getLogger(ServerHealth.class);

    /** What a server cannot do without. */
    public enum Part {
        DATABASE,
        QUEUE,
        INDEX,
        FILES
    }

    /** Looks at one part and says in a few words how it is; throws when it cannot be used. */
    public interface Probe {
        String look() throws Exception;
    }

    /** How one part is. */
    public record Reading(boolean ok, String message, Duration elapsed) {}

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

    private final Map<Part, Probe> probes;

    public ServerHealth(Map<Part, Probe> probes) {
        this.probes = new EnumMap<>(probes);
    }

    public Report read() {
        Map<Part, Reading> readings = new EnumMap<>(Part.class);
        probes.forEach((part, probe) -> readings.put(part, read(part, probe)));
        return new Report(readings);
    }

    private static Reading read(Part part, Probe probe) {
        long begun = System.nanoTime();
        try {
            String message = probe.look();
            return new Reading(true, message, Duration.ofNanos(System.nanoTime() - begun));
        } catch (Exception e) {
            LOG.warn("{} does not work.", part, e);
            // The reason may name hosts, paths or accounts: it is for the log, not for whoever asks.
            return new Reading(
                    false, "does not answer; see the server's log", Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
