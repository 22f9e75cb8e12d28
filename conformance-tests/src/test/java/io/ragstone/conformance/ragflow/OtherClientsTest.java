package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that were not made for this server. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherClientsTest {
    private static final String QUESTION = "When do quiet hours begin?";

    private final Account account;
    private final RunningServer server;
    private final Chats chats;
    private final String chat;

    OtherClientsTest(Account account, RunningServer server) {
        this.account = account;
        this.server = server;
        chats = new Chats(account.api());
        Given given = new Given(account.api());
        String dataset = given.dataset();
        given.chunk(dataset, given.document(dataset, "rules.txt", "x"), "Quiet hours begin at ten in the evening.");
        chat = chats.chat(Json.object("name", "House rules", "dataset_ids", List.of(dataset)))
                .path("id")
                .asText();
    }

    @Test
    void openAisOwnClientReadsWholeAnswersAndStreams() {
        OpenAIClient client = OpenAIOkHttpClient.builder()
                .baseUrl(server.base() + "/api/v1/chats_openai/" + chat)
                .apiKey(account.apiKey())
                .build();
        ChatCompletionCreateParams.Builder asked =
                ChatCompletionCreateParams.builder().model("model").addUserMessage(QUESTION);

        ChatCompletion whole = client.chat()
                .completions()
                .create(asked.putAdditionalBodyProperty("stream", JsonValue.from(false))
                        .build());
        String streamed;
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat()
                .completions()
                .createStreaming(asked.removeAdditionalBodyProperty("stream").build())) {
            streamed = chunks.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .collect(Collectors.joining());
        }
        client.close();

        assertThat(whole.choices().getFirst().message().content().orElseThrow()).contains("ten in the evening");
        assertThat(whole.usage().orElseThrow().totalTokens()).isPositive();
        assertThat(streamed)
                .isEqualTo(whole.choices().getFirst().message().content().orElseThrow());
    }

    @Test
    void okHttpsReaderOfEventsGetsThemAll() throws Exception {
        Chats.Session session = chats.session(chat);
        OkHttpClient client = new OkHttpClient();
        String body = Json.text(Json.object("question", QUESTION, "session_id", session.id()));
        Request request = new Request.Builder()
                .url(server.base() + Chats.completions(chat))
                .header("Authorization", "Bearer " + account.apiKey())
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        Collected collected = new Collected();

        EventSources.createFactory(client).newEventSource(request, collected);
        List<String> events = collected.all.get(90, TimeUnit.SECONDS);

        assertThat(events.getLast()).isEqualTo("{\"code\":0,\"data\":true}");
        assertThat(events.get(events.size() - 2)).contains("ten in the evening").contains("\"total\":1");
    }

    /** Everything until the stream ends. */
    private static final class Collected extends EventSourceListener {
        private final List<String> seen = new ArrayList<>();
        private final CompletableFuture<List<String>> all = new CompletableFuture<>();

        @Override
        public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
            seen.add(data);
        }

        @Override
        public void onClosed(EventSource source) {
            all.complete(seen);
        }

        @Override
        public void onFailure(EventSource source, @Nullable Throwable failure, @Nullable Response response) {
            all.completeExceptionally(
                    Objects.requireNonNullElseGet(failure, () -> new AssertionError("The stream broke: " + response)));
        }
    }
}
