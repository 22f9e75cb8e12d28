package io.ragstone.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language model that answers. Safe to use from many threads. */
public interface ChatModel {
    /** The model as {@code name@provider}. */
    String model();

    /** How many tokens it can have before it, question and answer together; 0 when that is not known. */
    default int window() {
        return 0;
    }

    /** Whether it does what it is told; one that does not can still answer from sources. */
    default boolean obeys() {
        return true;
    }

    /** The whole answer at once. Throws a {@link io.ragstone.core.error.CoreException} when there is none to be had. */
    String answer(List<ChatMessage> messages);

    /**
     * Answers bit by bit, and returns when nothing more will come: soon after it was cancelled, too. The listener is called
     * in the thread of the caller. Throws a {@link io.ragstone.core.error.CoreException} when the answer ends otherwise
     * than it should; what was heard by then stands.
     */
    Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener);

    /** Hears an answer while it is made. */
    interface Listener {
        void text(String more);

        /** What the model thinks before it answers; no part of the answer. */
        default void thought(String more) {}
    }

    /** Why an answer ended. */
    enum Stop {
        COMPLETE,
        /** It was as long as it may be. */
        LENGTH,
        /** The provider did not want to say more. */
        FILTERED,
        CANCELLED
    }

    /** How many tokens went in and came out. */
    record Usage(int prompt, int completion) {
        public static final Usage NONE = new Usage(0, 0);

        public int total() {
            return prompt + completion;
        }

        public Usage plus(Usage other) {
            return new Usage(prompt + other.prompt, completion + other.completion);
        }
    }

    /** @param usage null when the model does not say */
    record Outcome(Stop stop, @Nullable Usage usage) {}
}
