package io.ragstone.core.trace;

import io.ragstone.core.trace.Step.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a step says of itself while it runs. Where nobody wants to know, nothing is asked. */
public final class Note {
    public static final Note UNREAD = new Note(null);

    private final @Nullable Clock clock;
    private String output = "";
    private @Nullable String model;
    private @Nullable Instant firstWord;
    private @Nullable Tokens tokens;

    /** @param clock null where nobody reads the note */
    Note(@Nullable Clock clock) {
        this.clock = clock;
    }

    /** The model says something; what counts is when it does so first. */
    public void speaks() {
        if (clock != null && firstWord == null) {
            firstWord = clock.instant();
        }
    }

    public void output(Supplier<String> said) {
        if (clock != null) {
            output = said.get();
        }
    }

    public void model(String name) {
        if (clock != null) {
            model = name;
        }
    }

    public void tokens(long input, long written) {
        if (clock != null) {
            tokens = new Tokens(input, written);
        }
    }

    @Nullable
    Instant firstWord() {
        return firstWord;
    }

    String output() {
        return output;
    }

    @Nullable
    String model() {
        return model;
    }

    @Nullable
    Tokens tokens() {
        return tokens;
    }
}
