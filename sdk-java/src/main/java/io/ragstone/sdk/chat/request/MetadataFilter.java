package io.ragstone.sdk.chat.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.wire.Json;

/** The conditions of a search as a chat spells them. */
final class MetadataFilter {
    private MetadataFilter() {}

    static ObjectNode of(MetadataCondition condition) {
        ObjectNode sent = condition.json();
        if (sent.path("logic").asText().equals("or")) {
            throw new IllegalArgumentException("The conditions of a chat all have to hold; one cannot be enough.");
        }
        ObjectNode filter = Json.object().put("method", "manual");
        ArrayNode clauses = filter.putArray("manual");
        sent.path("conditions").forEach(each -> {
            ObjectNode clause = clauses.addObject();
            clause.set("key", each.path("name"));
            clause.set("op", each.path("comparison_operator"));
            clause.set("value", each.has("value") ? each.path("value") : Json.tree(""));
        });
        return filter;
    }
}
