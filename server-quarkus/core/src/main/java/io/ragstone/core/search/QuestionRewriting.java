package io.ragstone.core.search;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the tenant's chat model add to a question what helps to find its answer. Without a model it stays as it is. */
public final class QuestionRewriting {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionRewriting.class);

    /** A model that chats instead of naming keywords must not drown the question. */
    private static final int LONGEST_KEYWORDS = 300;

    private static final String KEYWORDS = """
            Name the keywords and short phrases, five at most, that a passage answering the user's text would contain, in
            the text's own language. Answer with them alone, with commas between.""";
    private static final String TRANSLATE = """
            Translate the user's text into each of these languages: %s. Answer with the translations alone, one to a
            line, in that order.""";

    private final ChatModels models;

    public QuestionRewriting(ChatModels models) {
        this.models = models;
    }

    /**
     * A question that may have grown.
     *
     * @param notes what could not be done, and why
     */
    public record Rewritten(String question, List<String> notes) {}

    /** @param languages to translate into, as the user calls them */
    public Rewritten rewrite(UUID tenantId, String question, boolean keywords, List<String> languages) {
        List<String> wanted =
                languages.stream().filter(language -> !language.isBlank()).toList();
        if (question.isBlank() || !keywords && wanted.isEmpty()) {
            return new Rewritten(question, List.of());
        }
        Optional<ChatModel> model = models.ofTenant(tenantId);
        if (model.isEmpty()) {
            return new Rewritten(
                    question,
                    List.of("There is no chat model to rewrite the question with; it was searched as it is."));
        }
        return new Writer(model.get(), question).rewrite(keywords, wanted);
    }

    /** One question in the making. */
    private static final class Writer {
        private final ChatModel model;
        private final String question;
        private final List<String> notes = new ArrayList<>();

        Writer(ChatModel model, String question) {
            this.model = model;
            this.question = question;
        }

        Rewritten rewrite(boolean keywords, List<String> languages) {
            StringBuilder grown = new StringBuilder(question);
            if (!languages.isEmpty()) {
                ask(TRANSLATE.formatted(String.join(", ", languages)), "translate the question")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(languages.size())
                        .forEach(line -> grown.append('\n').append(line));
            }
            if (keywords) {
                String named =
                        ask(KEYWORDS, "name keywords").replaceAll("\\s+", " ").strip();
                grown.append(named.isEmpty() ? "" : "\n" + clipped(named));
            }
            return new Rewritten(grown.toString(), List.copyOf(notes));
        }

        private String ask(String instruction, String deed) {
            try {
                return model.answer(
                        List.of(new ChatMessage(Role.SYSTEM, instruction), new ChatMessage(Role.USER, question)));
            } catch (CoreException e) {
                LOG.warn("{} could not {}.", model.model(), deed, e);
                notes.add(model.model() + " could not " + deed + "; it was searched without. " + e.getMessage());
                return "";
            }
        }

        private static String clipped(String text) {
            return text.length() <= LONGEST_KEYWORDS ? text : text.substring(0, LONGEST_KEYWORDS);
        }
    }
}
