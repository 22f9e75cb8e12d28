package io.ragstone.core.model.watched;

import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chat model under watch.
 *
 * @param metered the same model, which tells a reply what it uses
 */
record WatchedChat(ChatModel chat, Function<Reply, ChatModel> metered, Surroundings around) implements ChatModel {
    @Override
    public String model() {
        return chat.model();
    }

    @Override
    public int window() {
        return chat.window();
    }

    @Override
    public boolean obeys() {
        return chat.obeys();
    }

    @Override
    public String answer(List<ChatMessage> messages) {
        return around.call(asked(messages), reply -> {
            String answer = metered.apply(reply).answer(messages);
            reply.otherwise(counter -> usage(counter, messages, answer));
            reply.said(() -> answer);
            return answer;
        });
    }

    /** What was heard before an answer broke off has been used, too. */
    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        return around.call(asked(request.messages()), reply -> {
            Heard heard = new Heard(listener, reply);
            reply.otherwise(counter -> heard.isEmpty() ? Usage.NONE : usage(counter, request.messages(), heard.all()));
            try {
                Outcome outcome = metered.apply(reply).stream(request, cancellation, heard);
                if (outcome.usage() != null) {
                    reply.accept(outcome.usage());
                }
                if (outcome.stop() == Stop.CANCELLED) {
                    reply.cancelled();
                }
                return outcome;
            } finally {
                reply.said(heard::all);
            }
        });
    }

    private static Asked asked(List<ChatMessage> messages) {
        return new Asked(ModelKind.CHAT, true, () -> spoken(messages));
    }

    private static String spoken(List<ChatMessage> messages) {
        return messages.stream()
                .map(message -> message.role() + ": " + message.text())
                .collect(Collectors.joining("\n\n"));
    }

    private static Usage usage(TokenCounter counter, List<ChatMessage> messages, String answer) {
        int asked = messages.stream()
                .mapToInt(message -> counter.count(message.text()))
                .sum();
        return new Usage(asked, counter.count(answer));
    }

    /** Remembers what it passes on, thoughts included: they are paid for like the answer. */
    private static final class Heard implements Listener {
        private final Listener to;
        private final Reply reply;
        private final StringBuilder all = new StringBuilder();

        Heard(Listener to, Reply reply) {
            this.to = to;
            this.reply = reply;
        }

        @Override
        public void text(String more) {
            reply.speaks();
            all.append(more);
            to.text(more);
        }

        @Override
        public void thought(String more) {
            reply.speaks();
            all.append(more);
            to.thought(more);
        }

        boolean isEmpty() {
            return all.isEmpty();
        }

        String all() {
            return all.toString();
        }
    }
}
