package io.ragstone.core.ask.intent;

import io.ragstone.core.ask.reply.Intent;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.Phrase;
import io.ragstone.core.conversation.answer.AnswerModels;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what is meant: by rules and, where a tenant wants that, by its model where they do not tell. */
public final class Intents {
    private static final Logger LOG = LoggerFactory.getLogger(Intents.class);
    private static final String INSTRUCTION = """
            What does the user's message ask for? Answer with one word alone:
            knowledge - something that documents could answer
            smalltalk - a greeting, thanks, or chat about nothing
            handoff - to speak to a human
            opinion - what you yourself think or like""";

    private final AnswerModels models;
    private final TokenCounter tokens;

    public Intents(AnswerModels models, TokenCounter tokens) {
        this.models = models;
        this.tokens = tokens;
    }

    public Understood of(UUID tenantId, String question, AskSettings settings) {
        if (!settings.steps().intent()) {
            return Understood.QUESTION;
        }
        AskSettings.Handover people = settings.handover();
        return IntentRules.of(question, people.keywords(), people.enabled())
                .orElseGet(() -> settings.steps().intentModel()
                        ? byModel(tenantId, question, people.enabled())
                        : Understood.QUESTION);
    }

    /** A model that fails, or says something else, leaves it a question. */
    private Understood byModel(UUID tenantId, String question, boolean people) {
        try {
            ChatModel model = models.get(tenantId, null);
            if (!model.obeys()) {
                return Understood.QUESTION;
            }
            String said = model.answer(
                    List.of(new ChatMessage(Role.SYSTEM, INSTRUCTION), new ChatMessage(Role.USER, question)));
            Usage usage = new Usage(tokens.count(INSTRUCTION) + tokens.count(question), tokens.count(said));
            return meant(said, people).costing(usage);
        } catch (CoreException e) {
            LOG.warn("No model could tell what is meant.", e);
            return Understood.QUESTION;
        }
    }

    private static Understood meant(String said, boolean people) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith(Intent.SMALLTALK.label())) {
            return Understood.chat(Phrase.GREETING);
        }
        if (word.startsWith(Intent.OPINION.label())) {
            return Understood.opinion();
        }
        return people && word.startsWith(Intent.HANDOFF.label()) ? Understood.person("requested") : Understood.QUESTION;
    }
}
