package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.step.Question;
import io.ragstone.core.model.ChatMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions that belong together. */
class TalkTest extends WarrantyScene {
    @Test
    void aTalkIsKeptInMindForSixRounds() {
        told(base, "colours.txt", "Bicycles come in red.");
        for (int i = 0; i < 8; i++) {
            askIn("u1", "Question number " + i + " about bicycles: which colours?");
        }

        List<ChatMessage> messages = model.requests().getLast().messages();
        List<String> questions = messages.stream()
                .filter(message -> message.role() == ChatMessage.Role.USER)
                .map(ChatMessage::text)
                .toList();
        assertThat(questions).hasSize(7);
        assertThat(questions.getFirst()).contains("number 1 ");
        assertThat(questions.getLast()).contains("number 7 ");
    }

    @Test
    void whatItTookToUnderstandTheQuestionIsCounted() {
        askIn("u1", QUESTION);

        assertThat(askIn("u1", QUESTION).reply().usage().prompt()).isGreaterThan(FirstSourceChat.USAGE.prompt());
    }

    @Test
    void aTalkWithWordsBeforeIsNotAnsweredFromTheCache() {
        Asked first = askIn("u1", QUESTION);
        Asked second = askIn("u1", QUESTION);
        Asked other = askIn("u2", QUESTION);

        assertThat(routes).containsExactly("rag", "rag", "cache");
        assertThat(second.conversationId()).isEqualTo(first.conversationId()).isNotEqualTo(other.conversationId());
    }

    @Test
    void aSingleQuestionCanBeGoneOnFrom() {
        Asked single = ask(QUESTION);
        Asked next = askIn(single.conversationId().toString(), "And what about the lights of it?");

        assertThat(next.conversationId()).isEqualTo(single.conversationId());
        assertThat(model.requests().getLast().messages())
                .anyMatch(message -> message.text().equals(QUESTION));
    }

    @Test
    void aTalkBeginsAnewAfterADay() {
        Asked before = askIn("u1", QUESTION);
        clock.advance(Duration.ofHours(25));
        Asked after = askIn("u1", QUESTION);

        assertThat(after.conversationId()).isNotEqualTo(before.conversationId());
        assertThat(askIn(before.conversationId().toString(), "Hello").conversationId())
                .isNotEqualTo(after.conversationId());
    }

    @Test
    void talksAreTheirTenants() {
        UUID stranger = tenant();
        Asked mine = askIn("u1", QUESTION);
        Asked theirs = ask(call(stranger), Question.of("Hello").within("u1"));
        Asked guessed = ask(
                call(stranger),
                Question.of("Hello").within(mine.conversationId().toString()));

        assertThat(theirs.conversationId()).isNotEqualTo(mine.conversationId());
        assertThat(guessed.conversationId()).isNotEqualTo(mine.conversationId());
    }
}
