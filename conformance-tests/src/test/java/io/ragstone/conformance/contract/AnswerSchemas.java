package io.ragstone.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against the schemas of the contract. */
final class AnswerSchemas {
    private static final String BASE = "urn:ragstone:openapi";

    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    AnswerSchemas(JsonNode document) {
        JsonNode closed = document.deepCopy();
        closed.at("/components/schemas").forEach(AnswerSchemas::close);
        closed.at("/components/schemas").forEach(AnswerSchemas::spellOutNull);
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(BASE, closed.toString())));
    }

    /** What is wrong with an answer, one line each. */
    List<String> violations(JsonNode schema, JsonNode answer) {
        return compiled.computeIfAbsent(schema, this::compile).validate(answer).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        JsonNode located = schema.deepCopy();
        locate(located);
        return registry.getSchema(located);
    }

    private static void locate(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", BASE + object.get("$ref").textValue());
        }
        node.forEach(AnswerSchemas::locate);
    }

    /** Clients may meet fields they do not know, but this server sends none that its contract does not name. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && !object.has("additionalProperties")
                && object.path("type").asText().equals("object")) {
            object.put("additionalProperties", false);
        }
        node.forEach(AnswerSchemas::close);
    }

    /** The validator lets null pass for everything directly inside something nullable; two alternatives leave no doubt. */
    private static void spellOutNull(JsonNode node) {
        node.forEach(AnswerSchemas::spellOutNull);
        if (node instanceof ObjectNode object && object.path("nullable").isBoolean()) {
            object.remove("nullable");
            ObjectNode value = object.deepCopy();
            object.removeAll();
            object.putArray("anyOf").add(value).addObject().putArray("enum").addNull();
        }
    }
}
