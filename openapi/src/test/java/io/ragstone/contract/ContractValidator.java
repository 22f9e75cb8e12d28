package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/** Checks values against the contract's schemas, in the dialect of OpenAPI 3.0. */
final class ContractValidator {
    private static final String BASE = "urn:ragstone:openapi";
    private final SchemaRegistry registry;

    ContractValidator(Contract contract) {
        Map<String, String> documents = Map.of(BASE, contract.document().toString());
        registry = SchemaRegistry.withDialect(Dialects.getOpenApi30(), builder -> builder.schemas(documents));
    }

    /** What is wrong with a value, one line each. */
    List<String> violations(JsonNode schema, JsonNode value) {
        JsonNode located = schema.deepCopy();
        locate(located);
        Schema compiled = registry.getSchema(located);
        return compiled.validate(value).stream().map(Error::toString).toList();
    }

    private void locate(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", BASE + object.get("$ref").textValue());
        }
        node.forEach(this::locate);
    }
}
