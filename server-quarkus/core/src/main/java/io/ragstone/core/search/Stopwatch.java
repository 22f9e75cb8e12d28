package io.ragstone.core.search;

import io.ragstone.core.search.SearchTrace.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes the time of one stage after the other. */
final class Stopwatch {
    private final List<Stage> laps = new ArrayList<>();
    private long begun = System.nanoTime();

    void lap(String stage) {
        long now = System.nanoTime();
        laps.add(new Stage(stage, Duration.ofNanos(now - begun)));
        begun = now;
    }

    List<Stage> laps() {
        return List.copyOf(laps);
    }
}
