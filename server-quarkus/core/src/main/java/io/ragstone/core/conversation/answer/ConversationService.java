package io.ragstone.core.conversation.answer;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Conversation;
import io.ragstone.core.conversation.ConversationStore;
import io.ragstone.core.conversation.Message;
import io.ragstone.core.conversation.Message.Speaker;
import io.ragstone.core.conversation.Message.State;
import io.ragstone.core.conversation.citation.Reference;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conversations that are remembered: whatever was said is kept, even when it breaks off. */
public final class ConversationService {
    private final ConversationStore conversations;
    private final AnswerService answers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public ConversationService(
            ConversationStore conversations, AnswerService answers, Transactions transactions, Ids ids, Clock clock) {
        this.conversations = conversations;
        this.answers = answers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is asked in a conversation.
     *
     * @param variables what the prompt's variables stand for
     * @param documentIds only in these documents; null for all of the assistant's
     * @param label what the API's client calls the question; null where it has no name of its own for it
     * @param history what was said before, when the client knows better; null for what is kept. What was kept after the last
     *     question in it is taken back, and what it has besides is kept from now on
     */
    public record Turn(
            String question,
            Map<String, String> variables,
            @Nullable Set<UUID> documentIds,
            @Nullable String label,
            @Nullable List<ChatMessage> history) {
        public Turn(String question, Map<String, String> variables, @Nullable Set<UUID> documentIds) {
            this(question, variables, documentIds, null, null);
        }
    }

    /**
     * How a conversation begins.
     *
     * @param id chosen by the API's client; null for one of ours
     * @param open whether a visitor begins it
     */
    public record Beginning(
            @Nullable UUID id, String name, @Nullable String userId, boolean open) {}

    /** Begins a conversation; the assistant says its opener, if it has one. */
    public Conversation start(Assistant assistant, String name, @Nullable String userId) {
        return start(assistant, new Beginning(null, name, userId, false));
    }

    /** The same; refuses an id that is taken. */
    public Conversation start(Assistant assistant, Beginning how) {
        Instant now = clock.instant();
        UUID id = how.id();
        Conversation conversation = new Conversation(
                id == null ? ids.next() : id,
                assistant.tenantId(),
                assistant.id(),
                how.name(),
                how.userId(),
                how.open(),
                now,
                now);
        String opener = assistant.prompt().opener();
        transactions.run(() -> {
            if (id != null && conversations.isTaken(id)) {
                throw CoreException.conflict("There is a conversation with this id already: choose another id.");
            }
            conversations.insert(conversation);
            if (!opener.isBlank()) {
                conversations.append(message(conversation, Speaker.ASSISTANT, opener, null));
            }
        });
        return conversation;
    }

    /**
     * Asks, and keeps question and answer. No transaction is open meanwhile. An answer that broke off is kept and
     * returned with its failure; where there is none at all, the question is kept and the failure thrown.
     */
    public Answer ask(
            Assistant assistant,
            Conversation conversation,
            Turn turn,
            Cancellation cancellation,
            Consumer<AnswerEvent> events) {
        List<Message> said = said(conversation);
        List<ChatMessage> remembered = turn.history();
        Retold retold = remembered == null
                ? new Retold(List.of(), List.of())
                : retold(conversation, Recollection.of(said, remembered));
        AnswerCommand command = new AnswerCommand(
                assistant,
                remembered == null ? history(said) : remembered,
                turn.question(),
                turn.variables(),
                turn.documentIds());
        Message question = message(conversation, Speaker.USER, turn.question(), turn.label());
        try {
            events.accept(new AnswerEvent.Asked(question.id()));
            Answer answer = answers.answer(command, cancellation, events);
            keep(retold, question, reply(conversation, answer));
            return answer;
        } catch (CoreException e) {
            if (e.code() != ErrorCode.INVALID_ARGUMENT) {
                keep(
                        retold,
                        question,
                        nothing(conversation, cancellation.isCancelled() ? State.CANCELLED : State.BROKEN));
            }
            throw e;
        }
    }

    /** What the client says about the conversation so far: what is gone, and what has to be kept, too. */
    private record Retold(List<UUID> gone, List<Message> unheard) {}

    private Retold retold(Conversation conversation, Recollection recollection) {
        return new Retold(
                recollection.takenBack(),
                recollection.unheard().stream()
                        .map(unheard -> message(
                                conversation,
                                unheard.role() == Role.USER ? Speaker.USER : Speaker.ASSISTANT,
                                unheard.text(),
                                null))
                        .toList());
    }

    private void keep(Retold retold, Message question, Message answer) {
        transactions.run(() -> {
            conversations.forget(question.tenantId(), question.conversationId(), retold.gone());
            retold.unheard().forEach(conversations::append);
            conversations.append(question);
            conversations.append(answer);
        });
    }

    private List<Message> said(Conversation conversation) {
        return conversations
                .messages(conversation.tenantId(), List.of(conversation.id()))
                .getOrDefault(conversation.id(), List.of());
    }

    /** A question that got no answer is left out: no model expects two in a row. */
    private static List<ChatMessage> history(List<Message> said) {
        List<ChatMessage> history = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Message message = said.get(i);
            boolean unanswered = i + 1 < said.size() && said.get(i + 1).text().isBlank();
            if (message.text().isBlank() || message.speaker() == Speaker.USER && unanswered) {
                continue;
            }
            history.add(
                    new ChatMessage(message.speaker() == Speaker.USER ? Role.USER : Role.ASSISTANT, message.text()));
        }
        return history;
    }

    private Message reply(Conversation conversation, Answer answer) {
        State state = answer.failure() != null
                ? State.BROKEN
                : answer.stop() == Stop.CANCELLED ? State.CANCELLED : State.COMPLETE;
        return message(
                conversation,
                Speaker.ASSISTANT,
                answer.text(),
                answer.thinking(),
                answer.reference(),
                state,
                answer.usage(),
                null);
    }

    private Message nothing(Conversation conversation, State state) {
        return message(conversation, Speaker.ASSISTANT, "", "", Reference.NONE, state, Usage.NONE, null);
    }

    private Message message(Conversation conversation, Speaker speaker, String text, @Nullable String label) {
        return message(conversation, speaker, text, "", Reference.NONE, State.COMPLETE, Usage.NONE, label);
    }

    private Message message(
            Conversation conversation,
            Speaker speaker,
            String text,
            String thinking,
            Reference reference,
            State state,
            Usage usage,
            @Nullable String label) {
        return new Message(
                ids.next(),
                conversation.tenantId(),
                conversation.id(),
                speaker,
                text,
                thinking,
                reference,
                state,
                usage,
                clock.instant(),
                label,
                null);
    }
}
