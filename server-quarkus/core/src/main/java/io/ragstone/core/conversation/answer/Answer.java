package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.search.SearchResult.Passage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param text the whole answer; citations that the model forgot are in it, too
 * @param asked the question as it was searched for
 * @param passages everything that the model was given
 * @param failure why the model broke off; null when it did not
 * @param usage what the answer itself took
 * @param before what it took to understand the question, as far as we can count it
 * @param notes what could not be done as it was asked for, each in a sentence
 */
public record Answer(
        String model,
        String asked,
        String text,
        String thinking,
        Reference reference,
        List<Passage> passages,
        Stop stop,
        @Nullable CoreException failure,
        Usage usage,
        Usage before,
        Times times,
        List<String> notes) {
    public Answer {
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
    }

    /**
     * How long each part took.
     *
     * @param firstWord from the beginning of the model's work
     */
    public record Times(
            Duration understanding, Duration retrieval, Duration firstWord, Duration generation, Duration total) {}
}
