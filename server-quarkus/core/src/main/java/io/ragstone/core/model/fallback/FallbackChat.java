package io.ragstone.core.model.fallback;

import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import java.util.List;

/** A chat model, and those that step in when it cannot answer; never once something was heard. */
record FallbackChat(Succession<ChatModel> chats) implements ChatModel {
    private ChatModel first() {
        return chats.models().getFirst();
    }

    @Override
    public String model() {
        return first().model();
    }

    /** What is sent has to fit into each of them. */
    @Override
    public int window() {
        return chats.models().stream()
                .mapToInt(ChatModel::window)
                .filter(window -> window > 0)
                .min()
                .orElse(0);
    }

    @Override
    public boolean obeys() {
        return first().obeys();
    }

    @Override
    public String answer(List<ChatMessage> messages) {
        return chats.ask(chat -> chat.answer(messages), () -> true);
    }

    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        Heard heard = new Heard(listener);
        return chats.ask(
                chat -> chat.stream(request, cancellation, heard),
                () -> !heard.something && !cancellation.isCancelled());
    }

    /** Passes on what it hears, and knows that it did. */
    private static final class Heard implements Listener {
        private final Listener to;
        private boolean something;

        Heard(Listener to) {
            this.to = to;
        }

        @Override
        public void text(String more) {
            something = true;
            to.text(more);
        }

        @Override
        public void thought(String more) {
            something = true;
            to.thought(more);
        }
    }
}
