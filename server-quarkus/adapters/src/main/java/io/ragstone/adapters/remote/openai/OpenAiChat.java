package io.ragstone.adapters.remote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.Complaint;
import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Patience;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatModel;
import io.ragstone.core.model.Dialect;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.List;
import java.util.Locale;

/** Answers from {@code /chat/completions}. */
public final class OpenAiChat implements ChatModel {
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
    public String answer(List<ChatMessage> messages) {
        JsonNode answer = http.post(endpoint, url(), body(messages), patience)
                .path("choices")
                .path(0)
                .path("message")
                .path("content");
        if (!answer.isTextual() || answer.asText().isBlank()) {
            throw new Complaint(endpoint).ofAnswer("answered without a word");
        }
        return answer.asText();
    }

    private ObjectNode body(List<ChatMessage> messages) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", endpoint.model().name());
        body.put("stream", false);
        ArrayNode said = body.putArray("messages");
        messages.forEach(message -> said.addObject()
                .put("role", message.role().name().toLowerCase(Locale.ROOT))
                .put("content", message.text()));
        return body;
    }

    /** Ollama's imitation is beside its own API. */
    private String url() {
        boolean beside = endpoint.dialect() == Dialect.OLLAMA || endpoint.dialect() == Dialect.TEI;
        boolean named = endpoint.baseUrl().endsWith("/v1");
        return endpoint.baseUrl() + (beside && !named ? "/v1" : "") + "/chat/completions";
    }
}
