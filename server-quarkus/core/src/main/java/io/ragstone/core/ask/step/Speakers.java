package io.ragstone.core.ask.step;

import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.conversation.Assistant;
import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Retrieval;
import io.ragstone.core.conversation.Assistant.Variable;
import io.ragstone.core.health.ServiceMode.Mode;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.provider.ModelCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes of a question the assistant that answers it: it is there for this question alone. */
public record Speakers(RerankerChoice reranking) {
    private static final String CONTEXT = "page_context";
    private static final String WITH_CONTEXT = """


            The user is looking at a page that says:
            {page_context}""";

    Assistant of(Inquiry inquiry, Mode mode) {
        Question question = inquiry.question();
        UUID tenant = inquiry.tenantId();
        boolean generating = inquiry.settings().steps().generation();
        return new Assistant(
                tenant,
                tenant,
                tenant,
                "",
                null,
                null,
                inquiry.key().knowledgeBaseIds(),
                generating ? null : ModelCatalogue.DEFAULT_CHAT,
                new Settings(question.temperature(), null, null, null, question.maxTokens()),
                prompt(inquiry),
                retrieval(inquiry, mode),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** What the page says is no part of the prompt: it may hold braces, too. */
    static Map<String, String> variables(Question question) {
        String context = question.context();
        return context == null ? Map.of() : Map.of(CONTEXT, context);
    }

    private static Prompt prompt(Inquiry inquiry) {
        String own = inquiry.question().systemPrompt();
        String system = own == null || own.isBlank() ? Prompt.DEFAULT.system() : own;
        boolean placed = system.contains("{" + Prompt.KNOWLEDGE + "}");
        String whole = placed ? system : system + "\n\nPassages:\n{" + Prompt.KNOWLEDGE + "}";
        return new Prompt(
                inquiry.question().context() == null ? whole : whole + WITH_CONTEXT,
                List.of(new Variable(Prompt.KNOWLEDGE, false)),
                "",
                inquiry.say(Phrase.NOT_FOUND),
                true,
                true);
    }

    private Retrieval retrieval(Inquiry inquiry, Mode mode) {
        Retrieval usual = Retrieval.DEFAULT;
        return new Retrieval(
                usual.threshold(),
                usual.vectorWeight(),
                usual.topN(),
                usual.topK(),
                mode == Mode.NORMAL
                        ? reranking
                                .model(inquiry.tenantId(), inquiry.settings())
                                .orElse(null)
                        : null,
                false,
                List.of(),
                null);
    }
}
