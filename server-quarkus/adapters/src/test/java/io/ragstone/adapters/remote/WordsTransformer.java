package io.ragstone.adapters.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.ragstone.core.model.Vector;
import io.ragstone.core.model.WordEmbedder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers like a provider whose model knows words: OpenAI's way, last text first, Ollama's way, or Cohere's. */
final class WordsTransformer implements ResponseDefinitionTransformerV2 {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String getName() {
        return "words";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        JsonNode request = read(event.getRequest().getBodyAsString());
        if (request.has("documents")) {
            return ResponseDefinitionBuilder.okForJson(ranked(request)).build();
        }
        List<String> texts = new ArrayList<>();
        request.path("input").forEach(text -> texts.add(text.asText()));
        List<Vector> vectors = new WordEmbedder().embed(texts);
        ObjectNode answer = event.getRequest().getUrl().endsWith("/api/embed")
                ? ollama(vectors)
                : openAi(vectors, request.path("encoding_format").asText().equals("base64"));
        return ResponseDefinitionBuilder.okForJson(answer).build();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The best first, as such APIs do it. */
    private static ObjectNode ranked(JsonNode request) {
        List<String> texts = new ArrayList<>(List.of(request.path("query").asText()));
        request.path("documents").forEach(text -> texts.add(text.asText()));
        List<Vector> vectors = new WordEmbedder().embed(texts);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        IntStream.range(0, texts.size() - 1)
                .mapToObj(i -> JSON.createObjectNode()
                        .put("index", i)
                        .put("relevance_score", vectors.get(0).dot(vectors.get(i + 1))))
                .sorted(Comparator.comparingDouble(
                        (ObjectNode item) -> -item.path("relevance_score").asDouble()))
                .forEach(results::add);
        return answer;
    }

    private static ObjectNode ollama(List<Vector> vectors) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("embeddings");
        vectors.forEach(vector -> numbers(list.addArray(), vector));
        return answer;
    }

    private static ObjectNode openAi(List<Vector> vectors, boolean base64) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (int i = vectors.size() - 1; i >= 0; i--) {
            ObjectNode item = data.addObject().put("index", i).put("object", "embedding");
            if (base64) {
                item.put("embedding", encoded(vectors.get(i)));
            } else {
                numbers(item.putArray("embedding"), vectors.get(i));
            }
        }
        return answer;
    }

    /** Twice as long as a vector shall be; it is the server that brings it to length 1. */
    private static void numbers(ArrayNode list, Vector vector) {
        for (float value : vector.values()) {
            list.add(value * 2);
        }
    }

    private static String encoded(Vector vector) {
        ByteBuffer bytes =
                ByteBuffer.allocate(vector.dimensions() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector.values());
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
