package io.ragstone.adapters.remote.rerank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.Complaint;
import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Patience;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Scores from {@code /rerank}: a list of places with how relevant each is, under one of three names. */
public final class RemoteReranker implements Reranker {
    private final ModelHttp http;
    private final ModelEndpoint endpoint;
    private final Patience patience;

    public RemoteReranker(ModelHttp http, ModelEndpoint endpoint, Patience patience) {
        this.http = http;
        this.endpoint = endpoint;
        this.patience = patience;
    }

    @Override
    public String model() {
        return endpoint.model().toString();
    }

    @Override
    public double[] scores(String question, List<String> texts) {
        return texts.isEmpty()
                ? new double[0]
                : inBounds(read(http.post(endpoint, url(), body(question, texts), patience), texts.size()));
    }

    private String url() {
        return endpoint.dialect() == Dialect.COHERE
                ? URI.create(endpoint.baseUrl()).resolve("/v2/rerank").toString()
                : endpoint.baseUrl() + "/rerank";
    }

    private ObjectNode body(String question, List<String> texts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("query", question);
        boolean tei = endpoint.dialect() == Dialect.TEI;
        texts.forEach(body.putArray(tei ? "texts" : "documents")::add);
        return tei
                ? body.put("truncate", true)
                : body.put("model", endpoint.model().name());
    }

    private double[] read(JsonNode answer, int asked) {
        JsonNode items =
                answer.isArray() ? answer : answer.has("results") ? answer.path("results") : answer.path("data");
        Complaint complaint = new Complaint(endpoint);
        if (items.size() != asked) {
            throw complaint.ofAnswer("gave " + items.size() + " scores for " + asked + " texts");
        }
        double[] scores = new double[asked];
        Arrays.fill(scores, Double.NaN);
        for (JsonNode item : items) {
            int index = item.path("index").asInt(-1);
            JsonNode score = item.has("relevance_score") ? item.path("relevance_score") : item.path("score");
            if (index < 0 || index >= asked || !Double.isNaN(scores[index]) || !score.isNumber()) {
                throw complaint.ofAnswer("gave scores that cannot be read");
            }
            scores[index] = score.asDouble();
        }
        return scores;
    }

    /** Some models answer with what comes before the last step, which would have brought it between 0 and 1. */
    private static double[] inBounds(double[] scores) {
        boolean raw = Arrays.stream(scores).anyMatch(score -> score < 0 || score > 1);
        return raw
                ? Arrays.stream(scores).map(score -> 1 / (1 + Math.exp(-score))).toArray()
                : scores;
    }
}
