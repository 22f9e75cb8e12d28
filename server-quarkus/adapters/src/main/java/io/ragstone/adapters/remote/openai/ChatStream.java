package io.ragstone.adapters.remote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.adapters.remote.http.ModelStream;
import io.ragstone.adapters.remote.http.UsedTokens;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel.Listener;
import io.ragstone.core.model.ChatModel.Outcome;
import io.ragstone.core.model.ChatModel.Stop;
import io.ragstone.core.model.ChatModel.Usage;
import org.jspecify.annotations.Nullable;

/** Understands the events of a chat completion: answer, thoughts, why it ended, and what it used. */
final class ChatStream implements ModelStream {
    private final Cancellation cancellation;
    private final ThinkTags tags;
    private final Listener listener;
    private Stop stop = Stop.COMPLETE;
    private @Nullable Usage usage;
    private boolean spoken;

    ChatStream(Cancellation cancellation, Listener to) {
        this.cancellation = cancellation;
        this.listener = new Listener() {
            @Override
            public void text(String more) {
                if (!cancellation.isCancelled()) {
                    spoken = true;
                    to.text(more);
                }
            }

            @Override
            public void thought(String more) {
                if (!cancellation.isCancelled()) {
                    to.thought(more);
                }
            }
        };
        this.tags = new ThinkTags(listener);
    }

    @Override
    public boolean event(JsonNode event) {
        UsedTokens.in(event).ifPresent(used -> usage = used);
        JsonNode choice = event.path("choices").path(0);
        JsonNode said = choice.has("delta") ? choice.path("delta") : choice.path("message");
        String thought = text(said.path("reasoning_content"), said.path("reasoning"));
        if (!thought.isEmpty()) {
            listener.thought(thought);
        }
        tags.more(text(said.path("content")));
        JsonNode reason = choice.path("finish_reason");
        if (reason.isTextual()) {
            stop = switch (reason.asText()) {
                case "length", "max_tokens" -> Stop.LENGTH;
                case "content_filter", "sensitive" -> Stop.FILTERED;
                default -> Stop.COMPLETE;
            };
        }
        return reason.isTextual();
    }

    private static String text(JsonNode... places) {
        for (JsonNode place : places) {
            if (place.isTextual()) {
                return place.asText();
            }
        }
        return "";
    }

    Outcome end() {
        tags.end();
        return cancellation.isCancelled() ? new Outcome(Stop.CANCELLED, null) : new Outcome(stop, usage);
    }

    boolean spoken() {
        return spoken;
    }
}
