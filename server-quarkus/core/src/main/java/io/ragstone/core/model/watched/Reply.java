package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.trace.Note;
import java.util.function.Supplier;

/** Takes down what a model answered, and what it used for that. */
record Reply(CallNote used, Note note) {
    void used(Usage usage) {
        used.used(usage);
    }

    void speaks() {
        note.speaks();
    }

    void said(Supplier<String> output) {
        note.output(output);
    }
}
