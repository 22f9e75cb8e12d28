package io.ragstone.core.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationArchive;
import io.ragstone.core.conversation.FakeConversationStore;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Rating;
import io.ragstone.core.conversation.Message.State;
import io.ragstone.core.conversation.answer.ConversationService.Beginning;
import io.ragstone.core.conversation.answer.ConversationService.Turn;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ScriptedChat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationServiceTest extends AnswerScene {
    private static final Turn QUESTION = new Turn("When does the ferry leave?", Map.of(), null);

    private final FakeConversationStore store = new FakeConversationStore();

    private ConversationService talking(ChatModel model) {
        return new ConversationService(store, answering(model), new FakeTransactions(), ids, Clock.systemUTC());
    }

    private List<Message> said(Conversation conversation) {
        return store.messages(tenant, List.of(conversation.id())).getOrDefault(conversation.id(), List.of());
    }

    @Test
    void questionAndAnswerAreRememberedAfterTheOpener() {
        ScriptedChat model = new ScriptedChat("At noon [ID:0].");
        ConversationService talk = talking(model);
        Conversation conversation = talk.start(assistant, "Ferries", "client-7");

        talk.ask(assistant, conversation, QUESTION, new Cancellation(), events::add);
        model.answering("When does the ferry leave on Sundays?");
        talk.ask(
                assistant, conversation, new Turn("On Sundays, too?", Map.of(), null), new Cancellation(), events::add);

        assertThat(said(conversation))
                .extracting(Message::text)
                .containsExactly(
                        assistant.prompt().opener(),
                        "When does the ferry leave?",
                        "At noon [ID:0].",
                        "On Sundays, too?",
                        "At noon [ID:0].");
        assertThat(said(conversation).get(2).reference().citations()).hasSize(1);
        assertThat(said(conversation).get(2).usage().total()).isPositive();
        assertThat(model.requests().get(1).messages())
                .extracting(message -> message.text())
                .contains("When does the ferry leave?", "At noon.");
    }

    @Test
    void anAnswerThatBrokeOffIsKeptAndFlagged() {
        ConversationService talk = talking(new ScriptedChat("At noon [ID:0]", " and")
                .failing(new CoreException(ErrorCode.UNAVAILABLE, "It broke off.")));
        Conversation conversation = talk.start(assistant, "Ferries", null);

        Answer answer = talk.ask(assistant, conversation, QUESTION, new Cancellation(), events::add);

        assertThat(answer.failure()).hasMessage("It broke off.");
        assertThat(said(conversation).getLast())
                .extracting(Message::text, Message::state)
                .containsExactly("At noon [ID:0] and", State.BROKEN);
    }

    @Test
    void whatWasSaidToSomebodyWhoLeftIsKept() {
        ConversationService talk = talking(new ScriptedChat("At noon.", " Never said."));
        Conversation conversation = talk.start(assistant, "Ferries", null);
        Cancellation cancellation = new Cancellation();

        talk.ask(assistant, conversation, QUESTION, cancellation, event -> {
            if (event instanceof AnswerEvent.Text) {
                cancellation.cancel();
            }
        });

        assertThat(said(conversation).getLast())
                .extracting(Message::text, Message::state)
                .containsExactly("At noon.", State.CANCELLED);
    }

    @Test
    void aQuestionWithoutAnAnswerIsKeptButNotToldToTheModel() {
        ConversationService broken =
                talking(new ScriptedChat().failing(new CoreException(ErrorCode.UNAVAILABLE, "Nobody there.")));
        Conversation conversation = broken.start(assistant, "Ferries", null);
        assertThatThrownBy(() -> broken.ask(assistant, conversation, QUESTION, new Cancellation(), events::add))
                .hasMessage("Nobody there.");
        assertThat(said(conversation).getLast().state()).isEqualTo(State.BROKEN);

        ScriptedChat model = new ScriptedChat("At noon.");
        talking(model).ask(assistant, conversation, QUESTION, new Cancellation(), events::add);

        assertThat(model.requests().get(0).messages().stream()
                        .filter(message -> message.text().equals(QUESTION.question())))
                .hasSize(1);
    }

    @Test
    void aClientMayKnowBetterWhatWasSaidAndNamesItsQuestion() {
        ScriptedChat model = new ScriptedChat("At noon.").answering("When does the ferry to Norby leave?");
        ConversationService talk = talking(model);
        Conversation conversation = talk.start(assistant, "Ferries", null);
        Turn turn = new Turn("When?", Map.of(), null, "q-1", List.of(user("Norby?"), said("A town.")));

        talk.ask(assistant, conversation, turn, new Cancellation(), events::add);

        assertThat(model.requests().getFirst().messages())
                .extracting(message -> message.text())
                .contains("Norby?", "A town.")
                .doesNotContain(assistant.prompt().opener());
        assertThat(said(conversation)).extracting(Message::label).containsExactly(null, null, null, "q-1", null);
        assertThat(texts(conversation))
                .containsExactly(assistant.prompt().opener(), "Norby?", "A town.", "When?", "At noon.");
    }

    @Test
    void whatAClientRemembersTellsHowFarTheConversationHadCome() {
        ConversationService talk = talking(new ScriptedChat("At noon."));
        Conversation conversation = talk.start(assistant, "Ferries", null);
        String opener = assistant.prompt().opener();
        askAfter(talk, conversation, "First?");
        askAfter(talk, conversation, "Second?", said(opener), user("First?"), said("At noon."));
        assertThat(texts(conversation)).containsExactly(opener, "First?", "At noon.", "Second?", "At noon.");

        askAfter(talk, conversation, "Other?", said(opener), user("First?"), said("At"));
        assertThat(texts(conversation)).containsExactly(opener, "First?", "At noon.", "Other?", "At noon.");

        askAfter(talk, conversation, "Third?", user("Other?"), said("At noon."));
        assertThat(texts(conversation))
                .containsExactly(opener, "First?", "At noon.", "Other?", "At noon.", "Third?", "At noon.");

        askAfter(talk, conversation, "Anew?", said(opener));
        assertThat(texts(conversation)).containsExactly(opener, "Anew?", "At noon.");

        askAfter(talk, conversation, "And?");
        assertThat(texts(conversation)).containsExactly(opener, "Anew?", "At noon.", "And?", "At noon.");
    }

    @Test
    void aRefusedQuestionTakesNothingBack() {
        ConversationService talk = talking(new ScriptedChat("At noon."));
        Conversation conversation = talk.start(assistant, "Ferries", null);
        askAfter(talk, conversation, "First?");

        assertThatThrownBy(() -> askAfter(
                        talk, conversation, " ", said(assistant.prompt().opener())))
                .isInstanceOf(CoreException.class);

        assertThat(said(conversation)).hasSize(3);
    }

    private void askAfter(
            ConversationService talk, Conversation conversation, String question, ChatMessage... history) {
        Turn turn = new Turn(question, Map.of(), null, null, List.of(history));
        talk.ask(
                with(new Prompt("Hi", List.of(), "", "", true, false)),
                conversation,
                turn,
                new Cancellation(),
                events::add);
    }

    private List<String> texts(Conversation conversation) {
        return said(conversation).stream().map(Message::text).toList();
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        ConversationService talk = talking(new ScriptedChat("Hi."));
        Conversation first = talk.start(assistant, "Ferries", null);

        assertThatThrownBy(() -> talk.start(assistant, new Beginning(first.id(), "Again", null, false)))
                .hasMessage("There is a conversation with this id already: choose another id.");
        assertThat(first.open()).isFalse();
        assertThat(talk.start(assistant, new Beginning(null, "Visit", null, true))
                        .open())
                .isTrue();
    }

    @Test
    void aQuestionIsTakenBackWithItsAnswer() {
        ConversationService talk = talking(new ScriptedChat("At noon."));
        Conversation conversation = talk.start(assistant, "Ferries", null);
        talk.ask(assistant, conversation, QUESTION, new Cancellation(), events::add);
        ConversationArchive archive = new ConversationArchive(store, new FakeTransactions(), Clock.systemUTC());

        archive.rate(conversation, said(conversation).get(2).id(), new Rating(false, "Late."));
        assertThat(said(conversation).get(2).rating()).isEqualTo(new Rating(false, "Late."));
        archive.forget(conversation, ids.next());
        assertThat(said(conversation)).hasSize(3);
        archive.forget(conversation, said(conversation).get(1).id());
        assertThat(said(conversation)).hasSize(1);
    }

    @Test
    void aRefusedQuestionIsNotKept() {
        ConversationService talk = talking(new ScriptedChat("Hi."));
        Conversation conversation = talk.start(assistant, "Ferries", null);

        assertThatThrownBy(() -> talk.ask(
                        assistant, conversation, new Turn(" ", Map.of(), null), new Cancellation(), events::add))
                .isInstanceOf(CoreException.class);
        assertThat(said(conversation)).hasSize(1);
    }
}
