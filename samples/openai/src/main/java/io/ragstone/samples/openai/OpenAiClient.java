package io.ragstone.samples.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/**
 * OpenAI's own client talks to a chat: what it takes is the chat's address. Arguments: API key, URL of the server, id of
 * the chat, a question.
 */
public final class OpenAiClient {
    private OpenAiClient() {}

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .apiKey(args[0])
                .baseUrl(args[1] + "/api/v1/chats_openai/" + args[2])
                .maxRetries(0)
                .build();
        ChatCompletionCreateParams question = ChatCompletionCreateParams.builder()
                .model("any")
                .addUserMessage(args[3])
                .build();
        try {
            stream(client, question);
            whole(client, question);
        } finally {
            client.close();
        }
    }

    private static void stream(OpenAIClient client, ChatCompletionCreateParams question) {
        try (StreamResponse<ChatCompletionChunk> chunks =
                client.chat().completions().createStreaming(question)) {
            chunks.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(System.out::print);
        }
        System.out.println();
    }

    /** This server streams unless it is told not to, which the client does not do by itself. */
    private static void whole(OpenAIClient client, ChatCompletionCreateParams question) {
        ChatCompletion answer = client.chat()
                .completions()
                .create(question.toBuilder()
                        .putAdditionalBodyProperty("stream", JsonValue.from(false))
                        .build());
        answer.choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .forEach(System.out::println);
        answer.usage().ifPresent(usage -> System.out.println("Tokens: " + usage.totalTokens()));
    }
}
