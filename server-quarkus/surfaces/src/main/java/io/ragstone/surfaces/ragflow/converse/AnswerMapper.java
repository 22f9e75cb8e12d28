package io.ragstone.surfaces.ragflow.converse;

import io.ragstone.api.model.RagflowAnswer;
import io.ragstone.api.model.RagflowReference;
import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.surfaces.ragflow.chat.Thinking;
import io.ragstone.surfaces.ragflow.form.RagflowIds;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers in a session as RAGFlow shows them. */
final class AnswerMapper {
    private static final double MILLIS = 1000;
    private static final double NANOS_A_MILLI = 1_000_000;

    private AnswerMapper() {}

    static RagflowAnswer whole(Answer answer, @Nullable UUID question, UUID session, Clock clock) {
        return partial(Thinking.before(answer.thinking(), answer.text()), question, session)
                .reference(ReferenceMapper.toReference(answer.reference()))
                .prompt(report(answer))
                .createdAt(clock.millis() / MILLIS);
    }

    /** @param question null for an opener, which answers none */
    static RagflowAnswer partial(String text, @Nullable UUID question, UUID session) {
        return new RagflowAnswer()
                .answer(text)
                .reference(new RagflowReference())
                .id(question == null ? null : RagflowIds.hex(question))
                .sessionId(RagflowIds.hex(session));
    }

    /** Two blanks before a line break are one in Markdown, in which RAGFlow's clients show it. */
    private static String report(Answer answer) {
        Answer.Times times = answer.times();
        return String.join(
                "  \n",
                answer.asked(),
                "",
                "## Time elapsed:",
                line("Total", times.total()),
                line("Understand question", times.understanding()),
                line("Retrieval", times.retrieval()),
                line("First word", times.firstWord()),
                line("Generate answer", times.generation()));
    }

    private static String line(String what, Duration took) {
        return String.format(Locale.ROOT, "  - %s: %.1fms", what, took.toNanos() / NANOS_A_MILLI);
    }
}
