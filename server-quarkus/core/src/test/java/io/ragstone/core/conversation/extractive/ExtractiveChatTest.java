package io.ragstone.core.conversation.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.conversation.extractive.QuestionFile.Case;
import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModelContract;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Grounds;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.ChatRequest.Source;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.WordEmbedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractiveChatTest extends ChatModelContract {
    private final ExtractiveChat chat = new ExtractiveChat();

    @Override
    protected ChatModel model() {
        return chat;
    }

    static List<Case> cases() throws IOException {
        return QuestionFile.read();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFactIsInTheAnswer(Case asked) {
        String answer = answer(asked.question(), null, asked.sources());

        assertThat(answer).contains(asked.facts());
        assertThat(Words.length(answer)).isLessThanOrEqualTo(130);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comparingMeaningsLosesNoFact(Case asked) {
        assertThat(answer(asked.question(), new KnownEmbedder(), asked.sources()))
                .contains(asked.facts());
    }

    @Test
    void everythingQuotedIsCitedAndStandsInItsSource() {
        List<Source> sources = List.of(
                text("The ferry to Norby leaves at noon."), text("A ticket for the ferry to Norby costs 12 euros."));

        String answer = answer("When does the ferry to Norby leave, and what does a ticket cost?", null, sources);

        assertThat(answer)
                .contains("The ferry to Norby leaves at noon. [ID:0]")
                .contains("A ticket for the ferry to Norby costs 12 euros. [ID:1]");
    }

    @Test
    void whatIsSaidTwiceIsQuotedOnce() {
        Source source = text("The ferry to Norby leaves at noon. It is often late.");

        assertThat(answer("When does the ferry to Norby leave?", null, List.of(source, source, source)))
                .containsOnlyOnce("leaves at noon");
    }

    @Test
    void aSentenceThatRefersBackIsQuotedWithTheOneBefore() {
        Source source =
                text("Anna Lund has led the yard since May. She was captain of the Maria before. Ships are built"
                        + " in hall two.");

        assertThat(answer("Who was captain of the Maria?", null, List.of(source)))
                .contains("Anna Lund has led the yard since May. She was captain of the Maria before. [ID:0]");
    }

    @Test
    void rowsThatFitEquallyWellAreToldTogether() {
        Source table = text("""
                | Delay | Refund |
                | --- | --- |
                | 60 to 119 minutes | a quarter |
                | 120 minutes or more | all of it |""");

        assertThat(answer("What is the refund for a delay?", null, List.of(table)))
                .isEqualTo(
                        "Delay: 60 to 119 minutes; Refund: a quarter. Delay: 120 minutes or more; Refund: all of it. [ID:0]");
    }

    @Test
    void aRowThatIsMeantIsToldAlone() {
        Source table = text("""
                | Ship | Captain |
                | --- | --- |
                | Maria | Anna Lund |
                | Gull | Per Dahl |""");

        assertThat(answer("Who is the captain of the Gull?", null, List.of(table)))
                .isEqualTo("Ship: Gull; Captain: Per Dahl. [ID:0]");
    }

    @Test
    void whatAHeadingNamesIsToldWithIt() {
        Source card = text("""
                ## Engine fire
                Shut the fuel valve. Call the mate.

                ## Loss of power
                Let go the anchor.""");

        assertThat(answer("What should I do in an engine fire?", null, List.of(card)))
                .isEqualTo("Engine fire: Shut the fuel valve. Call the mate. [ID:0]");
    }

    @Test
    void stepsKeepTheirNumbers() {
        Source steps = text("""
                To send a parcel:
                1. weigh it
                2. pay at the window""");

        assertThat(answer("How do I send a parcel?", null, List.of(steps)))
                .contains("1. weigh it\n2. pay at the window");
    }

    @Test
    void aNameThatNoSourceKnowsIsNotAnsweredForAnother() {
        Source ships = text("The Maria carries 240 passengers. The Gull carries 96 passengers.");

        assertThat(answer("How many passengers does the Maria carry?", null, List.of(ships)))
                .contains("240");
        assertThat(answer("How many passengers does the Albatross carry?", null, List.of(ships)))
                .contains("do not answer");
    }

    @Test
    void itDeclinesInTheLanguageOfTheQuestion() {
        List<Source> sources = List.of(text("The ferry to Norby leaves at noon."));

        assertThat(answer("Wie heißt der Bürgermeister von Berlin?", null, sources))
                .contains("beantworten diese Frage nicht");
        assertThat(answer("Quelle est la capitale de la Mongolie ?", null, sources))
                .contains("ne répondent pas");
        assertThat(answer("蒙古的首都是哪里？", null, sources)).contains("没有找到");
    }

    @Test
    void wordsComeOneByOne() {
        List<String> heard = new ArrayList<>();

        chat.stream(REQUEST, new Cancellation(), heard::add);

        assertThat(heard).startsWith("The ", "ferry ", "to ", "Norby ");
    }

    @Test
    void aTextWithoutSentencesIsCutAroundWhatIsAsked() {
        String much = "barrels crates ropes ".repeat(200);
        Source source = text(much + "the ferry to Norby leaves at noon " + much);

        String answer = answer("When does the ferry to Norby leave?", null, List.of(source));

        assertThat(answer).contains("ferry to Norby leaves at noon").hasSizeLessThan(700);
    }

    @Test
    void whereTheEmbedderFailsWordsHaveToDo() throws IOException {
        for (Case asked : cases()) {
            assertThat(answer(asked.question(), new BrokenEmbedder(), asked.sources()))
                    .contains(asked.facts());
        }
    }

    /** Points where the words do, and knows no Chinese; texts without a common word are nearly at right angles. */
    private static final class KnownEmbedder implements Embedder {
        private final Embedder words = new WordEmbedder();

        @Override
        public String model() {
            return words.model();
        }

        @Override
        public int dimensions() {
            return words.dimensions();
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            return words.embed(texts);
        }

        @Override
        public double trust(String text) {
            return Words.isChinese(text) ? 0 : 1;
        }

        @Override
        public double unrelated() {
            return .3;
        }
    }

    private static final class BrokenEmbedder implements Embedder {
        @Override
        public String model() {
            return "broken@Test";
        }

        @Override
        public int dimensions() {
            return 4;
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            throw new CoreException(ErrorCode.UNAVAILABLE, "The model does not answer.");
        }

        @Override
        public double trust(String text) {
            return 1;
        }

        @Override
        public double unrelated() {
            return .5;
        }
    }

    @Test
    void theAnswerIsTheSameEveryTime() throws IOException {
        for (Case asked : cases()) {
            assertThat(answer(asked.question(), null, asked.sources()))
                    .isEqualTo(answer(asked.question(), null, asked.sources()));
        }
    }

    @Test
    void withoutSourcesItSaysWhatItCanDo() {
        List<String> heard = new ArrayList<>();

        chat.stream(
                new ChatRequest(List.of(new ChatMessage(Role.USER, "Hello!")), Settings.NONE),
                new Cancellation(),
                heard::add);

        assertThat(String.join("", heard)).contains("only by quoting documents");
        assertThatThrownBy(() -> chat.answer(List.of())).isInstanceOf(CoreException.class);
    }

    private static Source text(String text) {
        return new Source("doc", "notes.txt", 0, List.of(), text);
    }

    private String answer(String question, @Nullable Embedder embedder, List<Source> sources) {
        StringBuilder answer = new StringBuilder();
        chat.stream(
                new ChatRequest(
                        List.of(new ChatMessage(Role.USER, question)),
                        Settings.NONE,
                        new Grounds(question, sources, embedder)),
                new Cancellation(),
                answer::append);
        return answer.toString();
    }
}
