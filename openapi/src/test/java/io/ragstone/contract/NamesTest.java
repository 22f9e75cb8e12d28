package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.contract.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names are unique over all surfaces because each carries the name of its own. */
class NamesTest {
    private final Contract contract = Contract.bundled();

    @Test
    void operationIdsAreUnique() {
        assertThat(contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void operationIdsStartWithTheSurfaceOfTheirTag() {
        assertThat(contract.operations())
                .allSatisfy(operation ->
                        assertThat(operation.id()).as(operation.toString()).matches(operation.surface() + "[A-Z]\\w+"));
    }

    @Test
    void everyOperationHasOneTagThatIsDeclared() {
        List<String> declared = contract.document().path("tags").findValuesAsText("name");
        assertThat(declared).doesNotHaveDuplicates();
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("tags")).as(operation.toString()).hasSize(1);
            assertThat(declared).as(operation.toString()).contains(operation.tag());
        });
    }

    @Test
    void everyDeclaredTagIsUsed() {
        Set<String> used = contract.operations().stream().map(Operation::tag).collect(Collectors.toSet());
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        contract.document().path("tags").findValuesAsText("name"));
    }

    @Test
    void schemasStartWithASurface() {
        Set<String> surfaces =
                contract.operations().stream().map(Operation::surface).collect(Collectors.toSet());
        assertThat(contract.schemas())
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(surfaces)
                        .as(schema.getKey())
                        .anySatisfy(surface -> assertThat(schema.getKey()).startsWithIgnoringCase(surface)));
    }

    @Test
    void requestsAndResponsesAreNamedAfterTheirOperation() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            String id = operation.node().path("x-served-by").asText(operation.id());
            String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
            assertThat(schemaNames(operation))
                    .as(operation.toString())
                    .allSatisfy(schema -> assertThat(schema).isIn(name + "Request", name + "Response"));
        });
    }

    @Test
    void everySchemaIsUsed() {
        Set<String> used = contract.reachable(contract.document().path("paths"));
        assertThat(contract.schemas())
                .extracting(Map.Entry::getKey)
                .allSatisfy(name -> assertThat(used).contains(name));
    }

    private List<String> schemaNames(Operation operation) {
        List<String> names = new ArrayList<>();
        JsonNode request = operation.node().path("requestBody").path("content").path("application/json");
        if (!request.isMissingNode()) {
            names.add(name(request.path("schema")));
        }
        contract.jsonAnswers(operation).stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> names.add(name(answer.getValue().path("schema"))));
        return names;
    }

    private static String name(JsonNode schema) {
        return schema.path("$ref").asText().replaceFirst(".*/", "");
    }
}
