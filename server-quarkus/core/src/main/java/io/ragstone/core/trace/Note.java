package io.ragstone.core.trace;

import io.ragstone.core.trace.Step.Tokens;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a step says of itself while it runs. Where nobody wants to know, nothing is asked. */
public final class Note {
    static final Note UNREAD = new Note(false);

    private final boolean read;
    private String output = "";
    private @Nullable String model;
    private @Nullable Tokens tokens;

    Note(boolean read) {
        this.read = read;
    }

    public void output(Supplier<String> said) {
        if (read) {
            output = said.get();
        }
    }

    public void model(String name) {
        if (read) {
            model = name;
        }
    }

    public void tokens(long input, long written) {
        if (read) {
            tokens = new Tokens(input, written);
        }
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
