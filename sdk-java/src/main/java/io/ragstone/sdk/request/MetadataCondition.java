package io.ragstone.sdk.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a search to documents by their metadata. RAGFlow searches all documents when none fits.
 *
 * <pre>{@code
 * new RetrievalQuery("When do quiet hours begin?")
 *         .metadataCondition(MetadataCondition.where("author", MetadataOperator.EQUAL, "Ada")
 *                 .and("year", MetadataOperator.GREATER, 2020));
 * }</pre>
 */
public final class MetadataCondition {
    private final ObjectNode json = Json.object();
    private final ArrayNode conditions = json.putArray("conditions");

    private MetadataCondition() {}

    /** A first condition. */
    public static MetadataCondition where(String name, MetadataOperator operator, @Nullable Object value) {
        return new MetadataCondition().and(name, operator, value);
    }

    /** A first condition without a value, for {@code EMPTY} and {@code NOT_EMPTY}. */
    public static MetadataCondition where(String name, MetadataOperator operator) {
        return where(name, operator, null);
    }

    /** One more condition. */
    public MetadataCondition and(String name, MetadataOperator operator, @Nullable Object value) {
        ObjectNode condition = conditions.addObject().put("name", name).put("comparison_operator", operator.spelling());
        if (value != null) {
            condition.set("value", Json.tree(value));
        }
        return this;
    }

    /** Lets one condition be enough; servers before RAGFlow 0.24 always ask for all of them. */
    public MetadataCondition anyOf() {
        json.put("logic", "or");
        return this;
    }

    /** The condition as it is sent. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    @Override
    public String toString() {
        return "MetadataCondition" + json;
    }
}
