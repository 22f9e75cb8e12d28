package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.search.QuestionRewriting.Rewritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class QuestionRewritingTest {
    private static final UUID TENANT = new UUID(1, 2);
    private static final String QUESTION = "When does the ferry leave?";

    private final List<List<ChatMessage>> asked = new ArrayList<>();

    /** Answers an instruction with whatever a test wants. */
    private QuestionRewriting with(UnaryOperator<String> answers) {
        return new QuestionRewriting(tenant -> Optional.of(new ChatModel() {
            @Override
            public String model() {
                return "chat@Test";
            }

            @Override
            public String answer(List<ChatMessage> messages) {
                asked.add(messages);
                return answers.apply(messages.get(0).text());
            }

            @Override
            public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
                throw new UnsupportedOperationException("Nobody listens to the rewriting of a question.");
            }
        }));
    }

    @Test
    void keywordsAreAppended() {
        Rewritten rewritten = with(instruction -> " ferry,\n departure ").rewrite(TENANT, QUESTION, true, List.of());

        assertThat(rewritten.question()).isEqualTo(QUESTION + "\nferry, departure");
        assertThat(rewritten.notes()).isEmpty();
        assertThat(asked.get(0).get(1)).isEqualTo(new ChatMessage(ChatMessage.Role.USER, QUESTION));
    }

    @Test
    void translationsAreAppendedOneToALine() {
        Rewritten rewritten = with(instruction -> "Wann fährt die Fähre?\n\nQuand part le ferry ?\nIs there more?")
                .rewrite(TENANT, QUESTION, false, List.of("German", " ", "French"));

        assertThat(rewritten.question()).isEqualTo(QUESTION + "\nWann fährt die Fähre?\nQuand part le ferry ?");
        assertThat(asked.get(0).get(0).text()).contains("German, French");
    }

    @Test
    void aModelThatChatsDoesNotDrownTheQuestion() {
        assertThat(with(instruction -> "ferry ".repeat(1000))
                        .rewrite(TENANT, QUESTION, true, List.of())
                        .question())
                .hasSizeLessThan(QUESTION.length() + 310);
    }

    @Test
    void whatFailsIsLeftOutAndSaid() {
        Rewritten rewritten = with(instruction -> {
                    if (instruction.startsWith("Translate")) {
                        throw new CoreException(ErrorCode.TIMEOUT, "Test did not answer in time.");
                    }
                    return "ferry";
                })
                .rewrite(TENANT, QUESTION, true, List.of("German"));

        assertThat(rewritten.question()).isEqualTo(QUESTION + "\nferry");
        assertThat(rewritten.notes())
                .containsExactly("chat@Test could not translate the question; it was searched without."
                        + " Test did not answer in time.");
    }

    @Test
    void withoutAModelTheQuestionStaysAsItIs() {
        Rewritten rewritten =
                new QuestionRewriting(tenant -> Optional.empty()).rewrite(TENANT, QUESTION, true, List.of());

        assertThat(rewritten.question()).isEqualTo(QUESTION);
        assertThat(rewritten.notes()).singleElement().asString().contains("no chat model");
    }

    @Test
    void whoAsksForNothingGetsNothing() {
        Rewritten rewritten = with(instruction -> "ferry").rewrite(TENANT, QUESTION, false, List.of());

        assertThat(rewritten).isEqualTo(new Rewritten(QUESTION, List.of()));
        assertThat(asked).isEmpty();
    }
}
