package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.reply.Route;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who listens while an answer is given. */
class AskListenerTest extends WarrantyScene {
    @Test
    void whoHeardTheBeginningIsToldThatItBrokeOff() {
        model.breakOff();
        Inquiry inquiry = asking.open(call, Question.of(QUESTION));
        Hearing hearing = new Hearing();

        assertThatThrownBy(() -> asking.answer(inquiry, new Cancellation(), hearing))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("hung up");
        assertThat(hearing.heard()).isEqualTo(FACT);
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.route()).isEqualTo("failed");
            assertThat(record.answer()).isEqualTo(FACT);
        });
    }

    /** Writes down what it hears. */
    private static final class Hearing implements AskListener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void begun(UUID conversationId, UUID replyId, Intent intent) {
            events.add(intent.label());
        }

        @Override
        public void said(String more) {
            events.add(more);
        }

        String heard() {
            return String.join("", events.subList(1, events.size()));
        }
    }

    @Test
    void whoListensHearsTheBeginningAndAllThatIsSaid() {
        Hearing hearing = new Hearing();
        Asked asked = asking.answer(asking.open(call, Question.of(QUESTION)), new Cancellation(), hearing);

        assertThat(hearing.events.getFirst()).isEqualTo("knowledge");
        assertThat(hearing.heard()).isEqualTo(asked.reply().text()).isEqualTo(FACT);
    }

    @Test
    void aListenerWhoLeavesEndsTheAnswerWhichIsNotRemembered() {
        Cancellation cancellation = new Cancellation();
        clock.advance(Duration.ofSeconds(1));
        AskListener leaving = new AskListener() {
            @Override
            public void begun(UUID conversationId, UUID replyId, Intent intent) {}

            @Override
            public void said(String more) {
                throw new IllegalStateException("gone");
            }
        };

        asking.answer(asking.open(call, Question.of(QUESTION)), cancellation, leaving);

        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(ask(QUESTION).reply().route()).isEqualTo(Route.RAG);
    }
}
