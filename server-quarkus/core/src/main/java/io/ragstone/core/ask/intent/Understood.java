package io.ragstone.core.ask.intent;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.model.ChatModel.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What was meant.
 *
 * @param phrase what is to be said to it; null where that has to be found out
 * @param reason why a person is wanted; null where none is
 * @param usage what it cost to find out
 */
public record Understood(
        Intent intent, @Nullable Phrase phrase, @Nullable String reason, Usage usage) {
    public static final Understood QUESTION = new Understood(Intent.KNOWLEDGE, null, null, Usage.NONE);

    /** What a person is to read is not looked into. */
    public static final Understood FOR_A_PERSON = new Understood(Intent.HANDOFF, null, null, Usage.NONE);

    static Understood chat(Phrase phrase) {
        return new Understood(Intent.SMALLTALK, phrase, null, Usage.NONE);
    }

    static Understood opinion() {
        return new Understood(Intent.OPINION, Phrase.OPINION, null, Usage.NONE);
    }

    static Understood person(String reason) {
        return new Understood(Intent.HANDOFF, Phrase.WAITING, reason, Usage.NONE);
    }

    Understood costing(Usage spent) {
        return new Understood(intent, phrase, reason, spent);
    }
}
