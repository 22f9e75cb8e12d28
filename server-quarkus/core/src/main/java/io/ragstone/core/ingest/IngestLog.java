package io.ragstone.core.ingest;

import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the user reads while a document is being parsed: a line for every step, each with its time. */
final class IngestLog {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Instant begun;
    private final StringBuilder lines = new StringBuilder();
    private Instant step;

    IngestLog(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
        this.step = begun;
    }

    void say(String line) {
        lines.append(TIME.format(clock.instant())).append(' ').append(line).append('\n');
    }

    /** Says that a step is over and how long it took. */
    void done(String what) {
        Instant now = clock.instant();
        say(what + " (" + seconds(Duration.between(step, now)) + ").");
        step = now;
    }

    void allDone() {
        say("Task done (" + seconds(Duration.between(begun, clock.instant())) + ")");
    }

    ParseStatus status(RunState state, double progress) {
        // A duration of nothing would look as if nothing had been done.
        Duration spent = Duration.between(begun, clock.instant());
        return new ParseStatus(state, progress, lines.toString(), begun, spent.isZero() ? Duration.ofMillis(1) : spent);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2fs", duration.toMillis() / 1000.0);
    }
}
