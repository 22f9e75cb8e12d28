package io.ragstone.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel.Outcome;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatRequest.Grounds;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.ChatRequest.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ChatModel} does. */
public abstract class ChatModelContract {
    private static final String QUESTION = "When does the ferry to Norby leave?";
    protected static final ChatRequest REQUEST = new ChatRequest(
            List.of(new ChatMessage(Role.USER, QUESTION)),
            Settings.NONE,
            new Grounds(
                    QUESTION,
                    List.of(
                            new Source("a", "a.txt", 0, List.of(), "The ferry to Norby leaves at noon."),
                            new Source("b", "b.txt", 0, List.of(), "In winter the ferry to Norby leaves at ten.")),
                    null));

    /** A model that answers the request in two pieces or more. */
    protected abstract ChatModel model();

    @Test
    void theAnswerComesInPiecesAndEnds() {
        List<String> heard = new ArrayList<>();

        Outcome outcome = model().stream(REQUEST, new Cancellation(), heard::add);

        assertThat(outcome.stop()).isEqualTo(Stop.COMPLETE);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
        assertThat(String.join("", heard)).isNotBlank();
    }

    @Test
    void theListenerIsCalledInTheCallersThread() {
        List<Thread> threads = new ArrayList<>();

        model().stream(REQUEST, new Cancellation(), more -> threads.add(Thread.currentThread()));

        assertThat(threads).isNotEmpty().containsOnly(Thread.currentThread());
    }

    @Test
    void whatWasCancelledBeforeSaysNothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        List<String> heard = new ArrayList<>();

        Outcome outcome = model().stream(REQUEST, cancellation, heard::add);

        assertThat(outcome.stop()).isEqualTo(Stop.CANCELLED);
        assertThat(heard).isEmpty();
    }

    @Test
    void nothingIsSaidAfterTheCancellation() {
        Cancellation cancellation = new Cancellation();
        List<String> heard = new ArrayList<>();

        Outcome outcome = model().stream(REQUEST, cancellation, more -> {
            heard.add(more);
            cancellation.cancel();
        });

        assertThat(outcome.stop()).isEqualTo(Stop.CANCELLED);
        assertThat(heard).hasSize(1);
    }

    @Test
    void whatTheListenerThrowsReachesTheCaller() {
        assertThatThrownBy(() -> model().stream(REQUEST, new Cancellation(), more -> {
                    throw new IllegalStateException("gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
    }

    @Test
    void manyCanAskAtOnce() {
        ChatModel model = model();

        List<String> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> {
                    StringBuilder answer = new StringBuilder();
                    model.stream(REQUEST, new Cancellation(), answer::append);
                    return answer.toString();
                })
                .toList();

        assertThat(answers).hasSize(16).containsOnly(answers.get(0));
    }

    @Test
    void theModelHasItsFullName() {
        assertThat(ModelName.parse(model().model())).isPresent();
    }
}
