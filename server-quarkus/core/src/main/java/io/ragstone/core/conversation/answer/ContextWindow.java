package io.ragstone.core.conversation.answer;

import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model can have before it at once: the answer's room is kept free, then come the prompt and the question, the best
 * passages, and as much of the latest history as is left for.
 */
public final class ContextWindow {
    /** For a model of which nothing is known. */
    private static final int USUAL = 8192;

    /** Models count otherwise than cl100k_base does. */
    private static final double MARGIN = .95;

    /** Without a limit an answer may still become this long. */
    private static final int USUAL_ANSWER = 1024;

    /** History never takes more than this share from the passages, nor they all from it. */
    private static final double PASSAGES = .75;

    private static final int PER_MESSAGE = 4;

    private final TokenCounter counter;
    private final int room;

    /** @param window how many tokens the model can have before it; 0 when that is not known */
    public ContextWindow(TokenCounter counter, int window, @Nullable Integer longestAnswer) {
        this.counter = counter;
        int whole = (int) ((window > 0 ? window : USUAL) * MARGIN);
        int wanted = longestAnswer == null || longestAnswer <= 0 ? USUAL_ANSWER : longestAnswer;
        this.room = whole - Math.min(wanted, whole / 2);
    }

    /** The best passages that fit beside the prompt and the question; the first one is always there. */
    public List<Passage> fitting(List<Passage> passages, int prompt) {
        int left = (int) ((room - prompt) * PASSAGES);
        List<Passage> fitting = new ArrayList<>();
        for (Passage passage : passages) {
            left -= counter.count(PromptText.entry(fitting.size(), passage)) + 1;
            if (left < 0 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(passage);
        }
        return fitting;
    }

    /** The latest turns that fit beside everything else, beginning with one of the user's. */
    List<ChatMessage> recent(List<ChatMessage> history, int rest) {
        int left = room - rest;
        Deque<ChatMessage> recent = new ArrayDeque<>();
        for (int i = history.size() - 1; i >= 0; i--) {
            left -= tokens(history.get(i));
            if (left < 0) {
                break;
            }
            recent.addFirst(history.get(i));
        }
        while (!recent.isEmpty() && recent.getFirst().role() == ChatMessage.Role.ASSISTANT) {
            recent.removeFirst();
        }
        return List.copyOf(recent);
    }

    int tokens(ChatMessage message) {
        return counter.count(message.text()) + PER_MESSAGE;
    }

    public int tokens(List<ChatMessage> messages) {
        return messages.stream().mapToInt(this::tokens).sum();
    }
}
