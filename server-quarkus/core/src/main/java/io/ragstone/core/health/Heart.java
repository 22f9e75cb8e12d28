package io.ragstone.core.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the parts of the server unasked, and tells the other servers that this one is alive. */
public final class Heart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

    /** A beat may come late without anybody being given up, and one that is missing is forgotten later still. */
    private static final int LATE = 3;

    private static final int LOST = 30;

    private final ServerHealth health;
    private final HeartbeatStore beats;
    private final Supplier<Heartbeat> self;
    private final HealthSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService looking = thread("health-look");
    private final ScheduledExecutorService beating = thread("heartbeat");
    private volatile Heartbeat latest;

    public Heart(
            ServerHealth health, HeartbeatStore beats, Supplier<Heartbeat> self, HealthSettings settings, Clock clock) {
        this.health = health;
        this.beats = beats;
        this.self = self;
        this.settings = settings;
        this.clock = clock;
        this.latest = new Heartbeat("", clock.instant(), clock.instant(), 0, 0, 0, 0, 0, 0);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    public void start() {
        every(settings.interval(), looking, health::read);
        every(settings.heartbeat(), beating, this::beat);
    }

    private static void every(Duration pause, ScheduledExecutorService thread, Runnable work) {
        thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.debug("Nothing could be told this time.", e);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Says out of turn that this server is alive, and how. */
    public void beatNow() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.debug("The next beat will tell.", e);
        }
    }

    /** Says once that this server is alive. */
    void beat() {
        latest = self.get();
        beats.put(latest);
        beats.forget(clock.instant().minus(settings.heartbeat().multipliedBy(LOST)));
    }

    /** What this server said of itself last, whether or not it could tell anybody. */
    public Heartbeat latest() {
        return latest;
    }

    /** The servers that are alive, this one among them. */
    public List<Heartbeat> alive() {
        Instant oldest = clock.instant().minus(settings.heartbeat().multipliedBy(LATE));
        return beats.since(oldest);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        beating.shutdownNow();
        try {
            beats.remove(latest.server());
        } catch (RuntimeException e) {
            LOG.debug("The others will find out by themselves that this server is gone.", e);
        }
    }
}
