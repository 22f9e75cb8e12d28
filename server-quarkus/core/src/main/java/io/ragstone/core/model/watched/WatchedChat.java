package io.ragstone.core.model.watched;

import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.watch.ModelCall.Kind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A chat model under watch. */
record WatchedChat(ChatModel chat, UUID tenantId, ModelWatch watch) implements ChatModel {
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
        return watch.call(tenantId, Kind.CHAT, model(), () -> spoken(messages), reply -> {
            String answer = chat.answer(messages);
            reply.used(counted(messages, answer));
            reply.said(() -> answer);
            return answer;
        });
    }

    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        return watch.call(tenantId, Kind.CHAT, model(), () -> spoken(request.messages()), reply -> {
            Heard heard = new Heard(listener, reply);
            try {
                Outcome outcome = chat.stream(request, cancellation, heard);
                reply.used(outcome.usage() == null ? counted(request.messages(), heard.all()) : outcome.usage());
                return outcome;
            } catch (RuntimeException e) {
                reply.used(heard.isEmpty() ? Usage.NONE : counted(request.messages(), heard.all()));
                throw e;
            } finally {
                reply.said(heard::all);
            }
        });
    }

    private Usage counted(List<ChatMessage> messages, String answer) {
        return ModelWatch.isOutside(model())
                ? new Usage(
                        watch.count(messages.stream().map(ChatMessage::text).toList()), watch.count(List.of(answer)))
                : Usage.NONE;
    }

    private static String spoken(List<ChatMessage> messages) {
        return messages.stream()
                .map(message -> message.role() + ": " + message.text())
                .collect(Collectors.joining("\n\n"));
    }

    /** Remembers what it passes on. */
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
