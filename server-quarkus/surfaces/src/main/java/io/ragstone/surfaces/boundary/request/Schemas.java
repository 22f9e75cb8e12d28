package io.ragstone.surfaces.boundary.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import io.ragstone.surfaces.boundary.contract.Place;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The contract's schemas, each compiled when it is first needed: a server that starts has none to wait for. */
final class Schemas {
    private static final SchemaLocation CONTRACT = SchemaLocation.of("urn:ragstone:contract");

    /** OpenAPI's, in which the rest of the contract and its extensions are no keywords to wonder about. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi30())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    private final JsonNode contract;
    private final FurtherChecks further;
    private final Map<List<String>, CheckedSchema> known = new ConcurrentHashMap<>();
    private volatile @Nullable Schema document;

    Schemas(JsonNode contract, List<FormatCheck> formats) {
        this.contract = contract;
        this.further = new FurtherChecks(formats);
    }

    CheckedSchema at(Place place) {
        return known.computeIfAbsent(
                place.steps(), steps -> new CheckedSchema(place, document().getRefSchema(path(steps)), further));
    }

    private Schema document() {
        Schema ready = document;
        if (ready == null) {
            ready = SchemaRegistry.withDialect(DIALECT).getSchema(CONTRACT, contract);
            document = ready;
        }
        return ready;
    }

    private static NodePath path(List<String> steps) {
        NodePath path = new NodePath(PathType.JSON_POINTER);
        for (String step : steps) {
            // The library tells indexes of lists from names by their type.
            path = step.chars().allMatch(Character::isDigit) ? path.append(Integer.parseInt(step)) : path.append(step);
        }
        return path;
    }
}
