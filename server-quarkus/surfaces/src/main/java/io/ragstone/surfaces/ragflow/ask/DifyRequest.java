package io.ragstone.surfaces.ragflow.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.surfaces.ragflow.form.Body;
import io.ragstone.surfaces.ragflow.form.MetadataClauses;
import io.ragstone.surfaces.ragflow.form.Required;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.Optional;

/** What Dify asks of a knowledge base outside of it. */
record DifyRequest(Body body) {
    private static final int MOST = 1024;

    static DifyRequest of(JsonNode json) {
        return new DifyRequest(Required.of(Body.of(json), "knowledge_id", "query"));
    }

    String knowledge() {
        return body.text("knowledge_id", "");
    }

    String query() {
        return body.text("query", "");
    }

    int topK() {
        double topK = number("top_k", MOST);
        if (topK < 1) {
            throw RagflowRefusal.argument("`top_k` must be greater than 0");
        }
        return (int) Math.min(topK, MOST);
    }

    double threshold() {
        return number("score_threshold", 0);
    }

    /** Empty where nothing is asked for. */
    Optional<MetadataCondition> metadata() {
        return MetadataClauses.condition(body.at("metadata_condition"));
    }

    /** Numbers may come as text. */
    private double number(String name, double otherwise) {
        JsonNode value = body.at("retrieval_setting").path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        double number = value.asDouble(Double.NaN);
        if (Double.isNaN(number)) {
            throw RagflowRefusal.argument("`" + name + "` has to be a number");
        }
        return number;
    }
}
