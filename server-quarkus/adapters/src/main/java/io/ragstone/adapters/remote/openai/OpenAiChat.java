package io.ragstone.adapters.remote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.Complaint;
import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Patience;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers from {@code /chat/completions}, at once or bit by bit. */
public final class OpenAiChat implements ChatModel {
    /** OpenAI's models that reason refuse to be told how to choose their words. */
    private static final Pattern REASONING = Pattern.compile("(gpt-5|o\\d).*");

    private static final String USAGE_OPTION = "stream_options";

    private final ModelHttp http;
    private final ModelEndpoint endpoint;
    private final Patience patience;

    public OpenAiChat(ModelHttp http, ModelEndpoint endpoint, Patience patience) {
        this.http = http;
        this.endpoint = endpoint;
        this.patience = patience;
    }

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
        JsonNode answer = http.post(endpoint, url(), body(messages, false), patience)
                .path("choices")
                .path(0)
                .path("message")
                .path("content");
        StringBuilder said = new StringBuilder();
        ThinkTags tags = new ThinkTags(said::append);
        tags.more(answer.isTextual() ? answer.asText() : "");
        tags.end();
        if (said.toString().isBlank()) {
            throw wordless();
        }
        return said.toString();
    }

    @Override
    public Outcome stream(ChatRequest request, Cancellation cancellation, Listener listener) {
        ObjectNode body = body(request.messages(), true);
        put(request.settings(), body);
        ChatStream stream = new ChatStream(cancellation, listener);
        ask(body, cancellation, stream);
        Outcome outcome = stream.end();
        if (!stream.spoken() && outcome.stop() == Stop.LENGTH) {
            throw new CoreException(
                    ErrorCode.UNSUPPORTED,
                    model() + " used up its max_tokens before it said a word. Raise max_tokens.");
        }
        if (!stream.spoken() && outcome.stop() == Stop.COMPLETE) {
            throw wordless();
        }
        return outcome;
    }

    /** Some imitators refuse what they do not know; then we count the tokens ourselves. */
    private void ask(ObjectNode body, Cancellation cancellation, ChatStream stream) {
        try {
            http.stream(endpoint, url(), body, patience, cancellation, stream);
        } catch (CoreException e) {
            if (!e.getMessage().contains(USAGE_OPTION) || body.remove(USAGE_OPTION) == null) {
                throw e;
            }
            http.stream(endpoint, url(), body, patience, cancellation, stream);
        }
    }

    private CoreException wordless() {
        return new Complaint(endpoint).ofAnswer("answered without a word");
    }

    private ObjectNode body(List<ChatMessage> messages, boolean streamed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", endpoint.model().name());
        body.put("stream", streamed);
        if (streamed && endpoint.dialect() != Dialect.COHERE) {
            body.putObject(USAGE_OPTION).put("include_usage", true);
        }
        ArrayNode said = body.putArray("messages");
        messages.forEach(message -> said.addObject()
                .put("role", message.role().name().toLowerCase(Locale.ROOT))
                .put("content", message.text()));
        return body;
    }

    /** OpenAI has given the longest answer another name, which its imitators do not know. */
    private void put(Settings settings, ObjectNode body) {
        boolean openAi = endpoint.dialect() == Dialect.OPENAI;
        if (settings.maxTokens() != null && settings.maxTokens() > 0) {
            body.put(openAi ? "max_completion_tokens" : "max_tokens", settings.maxTokens());
        }
        if (openAi && REASONING.matcher(endpoint.model().name()).matches()) {
            return;
        }
        putIfGiven(body, "temperature", settings.temperature());
        putIfGiven(body, "top_p", settings.topP());
        putIfGiven(body, "presence_penalty", settings.presencePenalty());
        putIfGiven(body, "frequency_penalty", settings.frequencyPenalty());
    }

    private static void putIfGiven(ObjectNode body, String field, @Nullable Double value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    /** Ollama's imitation is beside its own API. */
    private String url() {
        boolean beside = endpoint.dialect() == Dialect.OLLAMA || endpoint.dialect() == Dialect.TEI;
        boolean named = endpoint.baseUrl().endsWith("/v1");
        return endpoint.baseUrl() + (beside && !named ? "/v1" : "") + "/chat/completions";
    }
}
