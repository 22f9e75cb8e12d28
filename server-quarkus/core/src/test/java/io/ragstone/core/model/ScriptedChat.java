package io.ragstone.core.model;

import io.ragstone.core.error.CoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat model that says what a test wrote for it, piece by piece. */
public final class ScriptedChat implements ChatModel {
    private final List<String> pieces;
    private final List<String> thoughts = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<ChatRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<List<ChatMessage>> asked = new ArrayList<>();
    private @Nullable CoreException failure;
    private @Nullable Usage usage;
    private int window;

    public ScriptedChat(String... pieces) {
        this.pieces = List.of(pieces);
    }

    public ScriptedChat thinking(String... said) {
        thoughts.addAll(List.of(said));
        return this;
    }

    /** What it says to single questions. */
    public ScriptedChat answering(String... said) {
        answers.addAll(List.of(said));
        return this;
    }

    /** It breaks off after all of its pieces, and has no answer to a single question for which it was given none. */
    public ScriptedChat failing(CoreException with) {
        failure = with;
        return this;
    }

    public ScriptedChat counting(Usage counted) {
        usage = counted;
        return this;
    }

    public ScriptedChat window(int tokens) {
        window = tokens;
        return this;
    }

    /** What it was asked to say piece by piece. */
    public List<ChatRequest> requests() {
        return requests;
    }

    /** The single questions that it was asked. */
    public List<List<ChatMessage>> asked() {
        return asked;
    }

    @Override
    public String model() {
        return "scripted@Test";
    }

    @Override
    public int window() {
        return window;
    }

    @Override
    public String answer(List<ChatMessage> messages) {
        asked.add(messages);
        if (failure != null && answers.isEmpty()) {
            throw failure;
        }
        return answers.removeFirst();
    }

    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        requests.add(request);
        thoughts.forEach(listener::thought);
        for (String piece : pieces) {
            if (cancellation.isCancelled()) {
                break;
            }
            listener.text(piece);
        }
        if (failure != null) {
            throw failure;
        }
        return cancellation.isCancelled() ? new Outcome(Stop.CANCELLED, null) : new Outcome(Stop.COMPLETE, usage);
    }
}
