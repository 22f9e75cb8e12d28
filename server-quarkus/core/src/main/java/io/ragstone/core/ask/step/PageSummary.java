package io.ragstone.core.ask.step;

import io.ragstone.core.ask.mode.Modes;
import io.ragstone.core.conversation.answer.AnswerModels;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Outcome;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Grounds;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.ChatRequest.Source;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.wiki.vote.WikiHit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a long page what a question asks for: in a model's words, or in the page's where no model writes. */
public final class PageSummary {
    private static final Logger LOG = LoggerFactory.getLogger(PageSummary.class);
    private static final int PER_MESSAGE = 4;
    private static final String INSTRUCTION = """
            Answer the question from the page below and from nothing else, in 150 words at most and in the language of the
            question.

            Page: %s
            %s""";

    private final AnswerModels models;
    private final TokenCounter tokens;
    private final Modes modes;

    public PageSummary(AnswerModels models, TokenCounter tokens, Modes modes) {
        this.models = models;
        this.tokens = tokens;
        this.modes = modes;
    }

    /** What it cost; empty where the page does not answer the question, and then nothing was said. */
    Optional<Usage> of(Inquiry inquiry, WikiHit page, Voice voice, Cancellation cancellation) {
        if (!inquiry.settings().steps().generation()) {
            return quoted(inquiry, page, voice, cancellation);
        }
        try {
            ChatModel model = models.get(inquiry.tenantId(), null);
            return model.obeys()
                    ? Optional.of(written(model, inquiry, page, voice, cancellation))
                    : quoted(inquiry, page, voice, cancellation);
        } catch (CoreException e) {
            if (cancellation.isCancelled() || !voice.takeBack()) {
                throw e;
            }
            LOG.warn("A page is quoted, since no model sums it up.", e);
            modes.failed(inquiry.tenantId());
            return quoted(inquiry, page, voice, cancellation);
        }
    }

    private Usage written(ChatModel model, Inquiry inquiry, WikiHit page, Voice voice, Cancellation cancellation) {
        ChatRequest request = request(inquiry, page);
        Outcome outcome = model.stream(request, cancellation, voice::say);
        Usage counted = outcome.usage();
        return counted != null ? counted : new Usage(length(request), tokens.count(voice.said()));
    }

    private int length(ChatRequest request) {
        return request.messages().stream()
                .mapToInt(message -> tokens.count(message.text()) + PER_MESSAGE)
                .sum();
    }

    private Optional<Usage> quoted(Inquiry inquiry, WikiHit page, Voice voice, Cancellation cancellation) {
        StringBuilder text = new StringBuilder();
        Unmarked unmarked = new Unmarked(text::append);
        models.get(inquiry.tenantId(), ModelCatalogue.DEFAULT_CHAT).stream(
                request(inquiry, page), cancellation, unmarked::more);
        unmarked.end();
        if (!unmarked.marked()) {
            return Optional.empty();
        }
        voice.say(text.toString());
        return Optional.of(Usage.NONE);
    }

    private static ChatRequest request(Inquiry inquiry, WikiHit page) {
        String instruction = INSTRUCTION.formatted(page.title(), page.body());
        Settings settings = new Settings(
                inquiry.question().temperature(),
                null,
                null,
                null,
                inquiry.question().maxTokens());
        Source source = new Source(page.slug(), page.title(), 0, List.of(), page.body());
        return new ChatRequest(
                List.of(new ChatMessage(Role.SYSTEM, instruction), new ChatMessage(Role.USER, inquiry.text())),
                settings,
                new Grounds(inquiry.text(), List.of(source), null));
    }
}
