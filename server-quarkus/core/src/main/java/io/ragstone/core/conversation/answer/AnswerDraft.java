package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.answer.PassageSearch.Found;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Grounds;
import io.ragstone.core.model.ChatRequest.Source;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that a model needs to answer a question, fitted to what it can have before it. */
final class AnswerDraft {
    /** Numbers of earlier answers mean other passages. */
    private static final Pattern OLD_CITATION = Pattern.compile("\\s?(?:\\[ID:\\d+]|##\\d+\\$\\$)");

    private final AnswerCommand command;
    private final String question;
    private final ChatModel model;
    private final PromptText prompt;
    private final @Nullable Embedder embedder;
    private final ContextWindow window;
    private final List<Passage> passages;

    /** @param question the command's, as it was searched for */
    AnswerDraft(
            AnswerCommand command,
            String question,
            ChatModel model,
            PromptText prompt,
            Found found,
            ContextWindow window) {
        this.command = command;
        this.question = question;
        this.model = model;
        this.prompt = prompt;
        this.embedder = found.embedder();
        this.window = window;
        this.passages =
                window.fitting(found.passages(), window.tokens(List.of(said(Role.SYSTEM, prompt.plain()), lastly())));
    }

    ChatModel model() {
        return model;
    }

    String question() {
        return question;
    }

    List<Passage> passages() {
        return passages;
    }

    @Nullable
    Embedder embedder() {
        return embedder;
    }

    boolean quotes() {
        return command.assistant().prompt().quote();
    }

    /** How many passages can be cited. */
    int citable() {
        return quotes() ? passages.size() : 0;
    }

    /** What is said instead of an answer because nothing was found; empty when the model is to answer. */
    String insteadOfAnswer() {
        return grounded() && passages.isEmpty() ? command.assistant().prompt().emptyResponse() : "";
    }

    ChatRequest request() {
        String system = grounded() ? prompt.with(passages) : prompt.plain();
        List<ChatMessage> messages = new ArrayList<>();
        if (!system.isEmpty()) {
            messages.add(said(Role.SYSTEM, system));
        }
        int rest = window.tokens(messages) + window.tokens(lastly());
        List<ChatMessage> history = command.history().stream()
                .map(turn -> turn.role() == Role.ASSISTANT
                        ? said(turn.role(), OLD_CITATION.matcher(turn.text()).replaceAll(""))
                        : turn)
                .filter(turn -> !turn.text().isBlank())
                .toList();
        messages.addAll(window.recent(history, rest));
        messages.add(lastly());
        return new ChatRequest(messages, command.assistant().settings().possible(), grounded() ? grounds() : null);
    }

    private boolean grounded() {
        return !command.assistant().knowledgeBaseIds().isEmpty();
    }

    private Grounds grounds() {
        return new Grounds(question, passages.stream().map(AnswerDraft::source).toList(), embedder);
    }

    private static Source source(Passage passage) {
        return new Source(
                passage.chunk().documentId().toString(),
                passage.documentName(),
                passage.chunk().ordinal(),
                passage.chunk().headings(),
                passage.chunk().content());
    }

    private ChatMessage lastly() {
        return said(Role.USER, command.question());
    }

    private static ChatMessage said(Role role, String text) {
        return new ChatMessage(role, text);
    }
}
