package io.ragstone.core.model.call;

import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;

/** A chat model under watch. */
record WatchedChat(ModelEndpoint endpoint, ModelClients clients, WatchedModels watch) implements ChatModel {
    @Override
    public String model() {
        return endpoint.model().toString();
    }

    @Override
    public int window() {
        return endpoint.window();
    }

    @Override
    public String answer(List<ChatMessage> messages) {
        return watch.urgent(endpoint, ModelKind.CHAT, meter -> {
            String answer = clients.metered(meter).chat(endpoint).answer(messages);
            meter.otherwise(() -> usage(messages, answer));
            return answer;
        });
    }

    /** What was heard before an answer broke off has been used, too. */
    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        return watch.urgent(endpoint, ModelKind.CHAT, meter -> {
            Heard heard = new Heard(listener);
            meter.otherwise(() -> heard.isEmpty() ? Usage.NONE : usage(request.messages(), heard.all()));
            Outcome outcome = clients.metered(meter).chat(endpoint).stream(request, cancellation, heard);
            if (outcome.usage() != null) {
                meter.accept(outcome.usage());
            }
            if (outcome.stop() == Stop.CANCELLED) {
                meter.cancelled();
            }
            return outcome;
        });
    }

    private Usage usage(List<ChatMessage> messages, String answer) {
        return new Usage(watch.count(messages.stream().map(ChatMessage::text).toList()), watch.count(List.of(answer)));
    }

    /** Remembers what it passes on, thoughts included: they are paid for like the answer. */
    private static final class Heard implements Listener {
        private final Listener to;
        private final StringBuilder all = new StringBuilder();

        Heard(Listener to) {
            this.to = to;
        }

        @Override
        public void text(String more) {
            all.append(more);
            to.text(more);
        }

        @Override
        public void thought(String more) {
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
