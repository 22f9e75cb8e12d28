package io.ragstone.adapters.remote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.Complaint;
import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Patience;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Vectors from {@code /embeddings}. */
public final class OpenAiEmbeddings {
    private final ModelHttp http;
    private final ModelEndpoint endpoint;

    public OpenAiEmbeddings(ModelHttp http, ModelEndpoint endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /** One vector for each text, in the order of the texts, whatever the order of the answer. */
    public List<float[]> embed(List<String> texts, Patience patience) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", endpoint.model().name());
        texts.forEach(body.putArray("input")::add);
        if (endpoint.dialect() == Dialect.OPENAI) {
            // A quarter of the bytes; few imitations know it.
            body.put("encoding_format", "base64");
        }
        return vectors(http.post(endpoint, url(), body, patience).path("data"), texts.size());
    }

    private String url() {
        return endpoint.baseUrl() + (endpoint.dialect() == Dialect.TEI ? "/v1/embeddings" : "/embeddings");
    }

    private List<float[]> vectors(JsonNode data, int asked) {
        Complaint complaint = new Complaint(endpoint);
        if (data.size() != asked) {
            throw complaint.ofAnswer("gave " + data.size() + " vectors for " + asked + " texts");
        }
        float[][] vectors = new float[asked][];
        int place = 0;
        for (JsonNode item : data) {
            int index = item.path("index").asInt(place++);
            if (index < 0 || index >= asked || vectors[index] != null) {
                throw complaint.ofAnswer("gave vectors for other texts than it was asked for");
            }
            vectors[index] = vector(item.path("embedding"));
        }
        return Arrays.asList(vectors);
    }

    private float[] vector(JsonNode embedding) {
        if (embedding.isTextual()) {
            return decoded(embedding.asText());
        }
        float[] values = new float[embedding.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = embedding.get(i).isNumber() ? embedding.get(i).floatValue() : Float.NaN;
        }
        return values;
    }

    private float[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            float[] values = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        } catch (IllegalArgumentException e) {
            throw new Complaint(endpoint).ofAnswer("gave a vector that cannot be read");
        }
    }
}
