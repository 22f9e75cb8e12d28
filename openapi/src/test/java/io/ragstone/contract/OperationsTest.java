package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.contract.Contract.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation says enough to be the reference. */
class OperationsTest {
    private final Contract contract = Contract.bundled();

    @Test
    void everyOperationIsDescribed() {
        assertThat(contract.operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank()
                    .doesNotEndWith(".");
            assertThat(operation.node().path("description").asText())
                    .as(operation.toString())
                    .hasSizeGreaterThan(
                            operation.node().path("summary").asText().length());
            assertThat(operation.node().has("security"))
                    .as(operation.toString())
                    .isTrue();
        });
    }

    @Test
    void everyParameterIsDescribed() {
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(contract.parameters(operation))
                        .allSatisfy(parameter -> assertThat(
                                        parameter.path("description").asText())
                                .as(operation + " " + parameter.path("name"))
                                .isNotBlank()));
    }

    @Test
    void everyPlaceholderOfAPathIsAParameter() {
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(contract.parameters(operation).stream()
                                .filter(parameter ->
                                        "path".equals(parameter.path("in").asText()))
                                .map(parameter -> "{" + parameter.path("name").asText() + "}"))
                        .as(operation.toString())
                        .containsExactlyElementsOf(placeholders(operation)));
    }

    @Test
    void everyPropertyIsDescribed() {
        assertThat(contract.schemas())
                .allSatisfy(schema -> assertThat(
                                schema.getValue().path("properties").properties())
                        .allSatisfy(property -> assertThat(isDescribed(property.getValue()))
                                .as(schema.getKey() + "." + property.getKey())
                                .isTrue()));
    }

    @Test
    void everyOperationHasAnAnswerAndExamples() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("responses").properties())
                    .filteredOn(answer -> answer.getKey().startsWith("2"))
                    .as(operation.toString())
                    .isNotEmpty()
                    .allSatisfy(ok -> {
                        assertThat(ok.getValue().path("description").asText()).isNotBlank();
                        assertThat(examples(ok.getValue().path("content"))).isPositive();
                    });
            JsonNode request = operation.node().path("requestBody");
            if (!request.isMissingNode()) {
                assertThat(examples(request.path("content")))
                        .as(operation + " request")
                        .isPositive();
            }
        });
    }

    @Test
    void everyOperationOfRagflowListsItsErrors() {
        assertThat(of("ragflow")).allSatisfy(operation -> {
            JsonNode codes = operation.node().path("x-error-codes");
            assertThat(codes.isObject()).as(operation.toString()).isTrue();
            assertThat(codes.properties()).allSatisfy(code -> {
                assertThat(code.getKey()).as(operation.toString()).matches("[1-9]\\d{0,2}");
                assertThat(code.getValue().properties())
                        .as(operation + " " + code.getKey())
                        .isNotEmpty()
                        .allSatisfy(message ->
                                assertThat(message.getValue().asText()).isNotBlank());
            });
        });
    }

    @Test
    void everyErrorOfBaiyuanHasItsStatus() {
        assertThat(of("baiyuan")).isNotEmpty().allSatisfy(operation -> {
            JsonNode codes = operation.node().path("x-error-codes");
            List<String> refusals = operation.node().path("responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(status -> !status.startsWith("2"))
                    .toList();
            boolean open = operation.node().path("security").isEmpty();
            assertThat(codes.properties())
                    .as(operation.toString())
                    .allSatisfy(status -> assertThat(refusals).contains(status.getKey()));
            assertThat(open || refusals.stream().allMatch(codes::has))
                    .as(operation + " says when it refuses")
                    .isTrue();
        });
    }

    @Test
    void errorsInExamplesAreListed() {
        assertThat(of("ragflow"))
                .allSatisfy(operation -> assertThat(contract.jsonAnswers(operation))
                        .allSatisfy(answer -> assertThat(answer.getValue().path("examples"))
                                .allSatisfy(example -> {
                                    String code = contract.follow(example)
                                            .path("value")
                                            .path("code")
                                            .asText();
                                    assertThat(code.isEmpty()
                                                    || code.equals("0")
                                                    || operation
                                                            .node()
                                                            .path("x-error-codes")
                                                            .has(code))
                                            .as(operation + " answers " + code)
                                            .isTrue();
                                })));
    }

    @Test
    void bodiesOfRagflowReachTheServerAsTheyWereSent() {
        assertThat(of("ragflow"))
                .filteredOn(operation ->
                        operation.node().path("requestBody").path("content").has("application/json"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .node()
                                .path("requestBody")
                                .path("x-raw-body")
                                .asBoolean())
                        .as(operation.toString())
                        .isTrue());
    }

    @Test
    void postsThatMakeNothingSayWhatTheyNeed() {
        assertThat(of("ragflow"))
                .filteredOn(operation -> operation.method().equalsIgnoreCase("post"))
                .filteredOn(operation -> !operation.node().path("security").isEmpty())
                .filteredOn(
                        operation -> operation
                                .id()
                                .matches(
                                        "ragflow(Web)?(Delete|Remove|Unlink|Update|Rename|Move|Set|Change|List|Get|Search|Retrieve)\\w*"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.node().has("x-permission"))
                        .as(operation + " would need no more than a permission to create")
                        .isTrue());
    }

    private List<Operation> of(String surface) {
        return contract.operations().stream()
                .filter(operation -> operation.surface().equals(surface))
                .toList();
    }

    private static List<String> placeholders(Operation operation) {
        return List.of(operation.path().split("/")).stream()
                .filter(segment -> segment.startsWith("{"))
                .toList();
    }

    private boolean isDescribed(JsonNode property) {
        return property.has("description")
                || contract.follow(property).has("description")
                || contract.follow(property).has("properties");
    }

    private static long examples(JsonNode content) {
        return content.properties().stream()
                .map(Map.Entry::getValue)
                .filter(media -> media.has("example") || media.has("examples"))
                .count();
    }
}
