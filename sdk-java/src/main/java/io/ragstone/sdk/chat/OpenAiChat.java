package io.ragstone.sdk.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.api.RagflowChatCompletionsApi;
import io.ragstone.client.flow.StreamPublisher;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.chat.request.Conversation;
import io.ragstone.sdk.wire.Gateway;
import io.ragstone.sdk.wire.Json;
import io.ragstone.sdk.wire.answer.AnswerReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chat as OpenAI's clients see it: it is sent whole conversations, answers the last question, and keeps nothing. The
 * same address serves any OpenAI client.
 *
 * <pre>{@code
 * Message answer = chat.openAi().complete("When do quiet hours begin?");
 * }</pre>
 */
public final class OpenAiChat {
    private final Gateway gateway;
    private final String chatId;

    OpenAiChat(Gateway gateway, String chatId) {
        this.gateway = gateway;
        this.chatId = chatId;
    }

    /** Answers a single question. */
    public Message complete(String question) {
        return complete(new Conversation().user(question));
    }

    /** Answers the last question of a conversation. */
    public Message complete(Conversation conversation) {
        JsonNode completion = gateway.plain(request(conversation, false), "choices");
        ObjectNode message = Json.object();
        completion
                .path("choices")
                .path(0)
                .path("message")
                .properties()
                .forEach(field -> message.set(field.getKey(), field.getValue()));
        message.set("id", completion.path("id"));
        message.set("created_at", completion.path("created"));
        message.set("usage", completion.path("usage"));
        return Message.of(message);
    }

    /** Answers, hands over each part on this thread when it comes, and gives the whole answer at the end. */
    public Message complete(Conversation conversation, Consumer<AnswerPart> listener) {
        try (AnswerStream answer = stream(conversation)) {
            answer.forEach(listener);
            return answer.soFar();
        }
    }

    /** Answers; the answer is read while it is given. Close it when done. */
    public AnswerStream stream(Conversation conversation) {
        return new AnswerStream(
                AnswerReader.ofOpenAi(gateway, request(conversation, true)).open());
    }

    /** The answer for one subscriber; see {@link Session#publish(io.ragstone.sdk.chat.request.Question, Executor)}. */
    public Flow.Publisher<AnswerPart> publish(Conversation conversation, Executor executor) {
        return new StreamPublisher<>(() -> AnswerReader.ofOpenAi(gateway, request(conversation, true)), executor);
    }

    private ApiRequest request(Conversation conversation, boolean stream) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(conversation.values());
        values.put("stream", stream);
        return RagflowChatCompletionsApi.ragflowCreateChatCompletionRequest(chatId)
                .json(values)
                .readTimeout(conversation.idleTimeout());
    }
}
