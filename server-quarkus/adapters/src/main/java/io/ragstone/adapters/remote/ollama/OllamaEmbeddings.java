package io.ragstone.adapters.remote.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Patience;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.util.ArrayList;
import java.util.List;

/** Vectors from {@code /api/embed}. */
public final class OllamaEmbeddings {
    private final ModelHttp http;
    private final ModelEndpoint endpoint;

    public OllamaEmbeddings(ModelHttp http, ModelEndpoint endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /** One vector for each text, in the same order. */
    public List<float[]> embed(List<String> texts, Patience patience) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", endpoint.model().name());
        texts.forEach(body.putArray("input")::add);
        body.put("truncate", true);
        List<float[]> vectors = new ArrayList<>(texts.size());
        http.post(endpoint, url(), body, patience)
                .path("embeddings")
                .forEach(embedding -> vectors.add(vector(embedding)));
        return vectors;
    }

    /** Some name the imitation of OpenAI's API that is beside this one. */
    private String url() {
        return endpoint.baseUrl().replaceFirst("/(v1|api)$", "") + "/api/embed";
    }

    private static float[] vector(JsonNode embedding) {
        float[] values = new float[embedding.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = embedding.get(i).isNumber() ? embedding.get(i).floatValue() : Float.NaN;
        }
        return values;
    }
}
