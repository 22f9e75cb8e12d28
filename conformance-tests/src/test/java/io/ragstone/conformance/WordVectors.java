package io.ragstone.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.ragstone.conformance.call.Json;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as OpenAI's embeddings do: every word points somewhere, and a text points where its words do. */
public final class WordVectors implements ResponseDefinitionTransformerV2 {
    private static final int DIMENSIONS = 256;

    private final AtomicInteger texts = new AtomicInteger();

    /** How many texts have been embedded. */
    public int texts() {
        return texts.get();
    }

    @Override
    public String getName() {
        return "word-vectors";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        JsonNode input = Json.parse(event.getRequest().getBodyAsString()).path("input");
        ObjectNode answer = Json.object("object", "list");
        ArrayNode data = answer.putArray("data");
        for (JsonNode text : input) {
            int index = data.size();
            put(data.addObject().put("object", "embedding").put("index", index).putArray("embedding"), text.asText());
        }
        texts.addAndGet(input.size());
        // On top of what the stub says: a delay that it asks for has to be kept.
        return ResponseDefinitionBuilder.like(event.getResponseDefinition())
                .withHeader("Content-Type", "application/json")
                .withBody(Json.text(answer))
                .build();
    }

    private static void put(ArrayNode numbers, String text) {
        int[] counts = new int[DIMENSIONS];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            counts[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
        }
        for (int count : counts) {
            numbers.add(count);
        }
    }
}
