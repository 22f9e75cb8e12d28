package io.ragstone.core.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.Assistant.Variable;
import io.ragstone.core.conversation.SampleAssistants;
import io.ragstone.core.conversation.citation.Citation;
import io.ragstone.core.conversation.extractive.ExtractiveChat;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ScriptedChat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerServiceTest extends AnswerScene {
    private static final String QUESTION = "When does the ferry to Norby leave?";

    @Test
    void theModelAnswersFromThePassagesAndIsCited() {
        ScriptedChat model = new ScriptedChat("At noon [I", "D:0].").counting(new Usage(100, 5));

        Answer answer = ask(model, assistant, QUESTION);

        assertThat(answer.text()).isEqualTo("At noon [ID:0].").isEqualTo(told());
        assertThat(answer.reference().citations())
                .extracting(Citation::content, Citation::documentName)
                .containsExactly(tuple("The ferry to Norby leaves the second pier at noon.", "ferries.txt"));
        assertThat(answer.reference().documents())
                .singleElement()
                .satisfies(count -> assertThat(count.passages()).isEqualTo(1));
        assertThat(answer.usage()).isEqualTo(new Usage(100, 5));
        assertThat(answer.passages()).hasSize(2);
        assertThat(events.get(0)).isEqualTo(new AnswerEvent.Retrieved(2));
        assertThat(model.requests().get(0).messages().get(0).text())
                .contains("ID: 0\nDocument: ferries.txt\nContent: The ferry to Norby leaves")
                .contains("cite it by its number");
    }

    @Test
    void theReferenceHasOnlyWhatIsCitedUnderItsNewNumbers() {
        Answer answer =
                ask(new ScriptedChat("Prices differ [ID:1], it leaves at noon [ID:0][ID:9]."), assistant, QUESTION);

        assertThat(answer.text()).isEqualTo("Prices differ [ID:0], it leaves at noon [ID:1].");
        assertThat(answer.reference().citations())
                .extracting(Citation::content)
                .containsExactly(
                        answer.passages().get(1).chunk().content(),
                        answer.passages().get(0).chunk().content());
    }

    @Test
    void whatTheModelForgotToCiteIsCited() {
        Answer answer =
                ask(new ScriptedChat("The ferry to Norby leaves the second pier at noon."), assistant, QUESTION);

        assertThat(answer.text()).isEqualTo("The ferry to Norby leaves the second pier at noon. [ID:0]");
        assertThat(answer.reference().citations()).hasSize(1);
    }

    @Test
    void withoutQuotesNothingIsCited() {
        Prompt prompt = new Prompt("Use {knowledge}", List.of(), "", "", false, false);
        ScriptedChat model = new ScriptedChat("It leaves at noon [ID:0].");

        Answer answer = ask(model, with(prompt), QUESTION);

        assertThat(answer.text()).isEqualTo("It leaves at noon.");
        assertThat(answer.reference().citations()).isEmpty();
        assertThat(model.requests().get(0).messages().get(0).text()).doesNotContain("cite");
    }

    @Test
    void whereNothingIsFoundTheModelIsNotAsked() {
        ScriptedChat model = new ScriptedChat("never said");
        Assistant strict = with(new Retrieval(1.1, .3, 6, 1024, null, false, List.of(), null));

        Answer answer = ask(model, strict, "Who invented the telescope?");

        assertThat(answer.text())
                .isEqualTo("Sorry! No relevant content was found in the knowledge base!")
                .isEqualTo(told());
        assertThat(answer.usage()).isEqualTo(Usage.NONE);
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void withoutKnowledgeItIsAMereChat() {
        ScriptedChat model = new ScriptedChat("Hello [ID:0] [1]!");

        Answer answer = ask(model, new SampleAssistants(ids).named(tenant, "Chatty"), "Hi!");

        assertThat(answer.text()).isEqualTo("Hello [1]!");
        assertThat(model.requests().get(0).grounds()).isNull();
        assertThat(answer.usage().completion()).isPositive();
    }

    @Test
    void variablesAreFilledInOnceAndRequiredOnesHaveToBeGiven() {
        Prompt prompt = new Prompt(
                "Be {mood} {place}. {knowledge} {unknown}",
                List.of(new Variable("knowledge", false), new Variable("mood", false), new Variable("place", true)),
                "",
                "",
                true,
                false);
        ScriptedChat model = new ScriptedChat("Fine.");
        AnswerCommand command =
                new AnswerCommand(with(prompt), List.of(), QUESTION, Map.of("mood", "{place} $1"), null);

        answering(model).answer(command, new Cancellation(), events::add);

        assertThat(model.requests().get(0).messages().get(0).text())
                .startsWith("Be {place} $1 . ------\nID: 0")
                .contains("{unknown}");
        assertThatThrownBy(() -> ask(model, with(prompt), QUESTION))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("'mood'");
    }

    @Test
    void theModelCompletesAQuestionThatRefersBack() {
        ScriptedChat model = new ScriptedChat("Twelve euros.").answering("What does a ticket for the ferry cost?");

        Answer answer = ask(model, assistant, "And what does it cost?", user(QUESTION), said("At noon [ID:0]."));

        assertThat(answer.asked()).isEqualTo("What does a ticket for the ferry cost?");
        assertThat(answer.passages().get(0).chunk().content()).contains("twelve euros");
        assertThat(model.asked().get(0).get(1).text()).contains("USER: " + QUESTION);
        assertThat(model.requests().get(0).messages())
                .extracting(message -> message.text())
                .endsWith(QUESTION, "At noon.", "And what does it cost?");
    }

    @Test
    void withoutSuchAModelItsWordsAreAdded() {
        Answer answer =
                ask(new ExtractiveChat(), assistant, "And what does it cost?", user("Where is the ferry ticket?"));

        assertThat(answer.asked()).isEqualTo("And what does it cost? ferry ticket");
        assertThat(answer.text()).isEqualTo("A ticket for the ferry costs twelve euros. [ID:0]");
    }

    @Test
    void aQuestionThatStandsAloneStaysAsItIs() {
        Answer answer = ask(new ExtractiveChat(), assistant, QUESTION, user("How many piers are in the harbour?"));

        assertThat(answer.asked()).isEqualTo(QUESTION);
    }

    @Test
    void onlySomeDocumentsCanBeAsked() {
        AnswerCommand command =
                new AnswerCommand(assistant, List.of(), "What about the ferry?", Map.of(), Set.of(fares.id()));

        Answer answer = answering(new ExtractiveChat()).answer(command, new Cancellation(), events::add);

        assertThat(answer.passages()).hasSize(1);
    }

    @Test
    void aConditionThatNoDocumentFulfilsIsNone() {
        MetadataCondition condition = new MetadataCondition(
                true, List.of(new MetadataCondition.Clause("year", MetadataCondition.Operator.EQUAL, "1999")));

        Answer answer = ask(
                new ExtractiveChat(),
                with(new Retrieval(.2, .3, 6, 1024, null, false, List.of(), condition)),
                QUESTION);

        assertThat(answer.passages()).isNotEmpty();
    }

    @Test
    void passagesAndHistoryAreFittedToTheWindow() {
        ScriptedChat model = new ScriptedChat("At noon.").answering(QUESTION).window(420);
        String much = "harbour ".repeat(300);

        Answer answer = ask(model, assistant, QUESTION, user(much), said(much), user("Short?"), said("Yes."));

        assertThat(answer.passages()).isNotEmpty();
        assertThat(model.requests().get(0).messages())
                .extracting(message -> message.text())
                .doesNotContain(much);
        assertThat(model.requests().get(0).messages().get(1).role()).isEqualTo(Role.USER);
    }

    @Test
    void whatWasSaidBeforeABreakIsTheAnswer() {
        CoreException failure = new CoreException(ErrorCode.UNAVAILABLE, "It broke off.");

        Answer answer = ask(new ScriptedChat("At noon [ID:0]", " and").failing(failure), assistant, QUESTION);

        assertThat(answer.text()).isEqualTo("At noon [ID:0] and");
        assertThat(answer.failure()).isSameAs(failure);
        assertThat(answer.reference().citations()).hasSize(1);
    }

    @Test
    void aFailureWithoutAWordIsThrown() {
        CoreException failure = new CoreException(ErrorCode.UNAVAILABLE, "Nobody there.");

        assertThatThrownBy(() -> ask(new ScriptedChat().failing(failure), assistant, QUESTION))
                .isSameAs(failure);
    }

    @Test
    void whoLeavesEndsTheAnswer() {
        Answer answer = answering(new ScriptedChat("At noon.", " Never said."))
                .answer(
                        new AnswerCommand(assistant, List.of(), QUESTION, Map.of(), null),
                        new Cancellation(),
                        event -> {
                            if (event instanceof AnswerEvent.Text) {
                                throw new IllegalStateException("The connection is closed.");
                            }
                        });

        assertThat(answer.stop()).isEqualTo(Stop.CANCELLED);
        assertThat(answer.text()).isEqualTo("At noon.");
    }

    @Test
    void thoughtsAreKeptApart() {
        Answer answer = ask(new ScriptedChat("At noon [ID:0].").thinking("Hm."), assistant, QUESTION);

        assertThat(answer.thinking()).isEqualTo("Hm.");
        assertThat(events).contains(new AnswerEvent.Thought("Hm."));
        assertThat(answer.text()).doesNotContain("Hm.");
    }

    @Test
    void timesAreTaken() {
        Answer.Times times =
                ask(new ScriptedChat("At noon."), assistant, QUESTION).times();

        assertThat(times.total()).isGreaterThanOrEqualTo(times.generation().plus(times.retrieval()));
        assertThat(times.firstWord()).isPositive();
    }
}
