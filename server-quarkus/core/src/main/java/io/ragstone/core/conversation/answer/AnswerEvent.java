package io.ragstone.core.conversation.answer;

import java.util.UUID;

/** What happens while an answer is made. */
public sealed interface AnswerEvent {
    /** The question belongs to a conversation that is kept. */
    record Asked(UUID question) implements AnswerEvent {}

    /** The sources are known. */
    record Retrieved(int passages) implements AnswerEvent {}

    /** The model thinks. */
    record Thought(String more) implements AnswerEvent {}

    /** The answer goes on; its citations are in order already. */
    record Text(String more) implements AnswerEvent {}
}
