package io.ragstone.core.conversation.answer;

import java.time.Duration;

/** Takes the times of an answer. */
final class Clockwork {
    private final long start = System.nanoTime();
    private long lap = start;
    private Duration understanding = Duration.ZERO;
    private Duration retrieval = Duration.ZERO;
    private Duration firstWord = Duration.ZERO;

    void understood() {
        understanding = lap();
    }

    void retrieved() {
        retrieval = lap();
    }

    /** Only the first call counts. */
    void word() {
        if (firstWord.isZero()) {
            firstWord = Duration.ofNanos(Math.max(1, System.nanoTime() - lap));
        }
    }

    Answer.Times done() {
        Duration generation = lap();
        return new Answer.Times(
                understanding, retrieval, firstWord, generation, Duration.ofNanos(System.nanoTime() - start));
    }

    private Duration lap() {
        long now = System.nanoTime();
        Duration length = Duration.ofNanos(now - lap);
        lap = now;
        return length;
    }
}
