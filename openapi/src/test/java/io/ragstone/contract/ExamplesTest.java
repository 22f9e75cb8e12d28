package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.contract.Contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An example that does not fit its schema teaches the wrong thing. */
class ExamplesTest {
    private final Contract contract = Contract.bundled();
    private final ContractValidator validator = new ContractValidator(contract);

    @TestFactory
    Stream<DynamicTest> examplesOfOperations() {
        return contract.operations().stream().flatMap(this::examples);
    }

    @TestFactory
    Stream<DynamicTest> examplesOfSchemas() {
        return contract.schemas().stream()
                .flatMap(schema -> Stream.concat(
                        example(schema.getKey(), schema.getValue(), schema.getValue()),
                        schema.getValue().path("properties").properties().stream()
                                .flatMap(property -> example(
                                        schema.getKey() + "." + property.getKey(),
                                        property.getValue(),
                                        property.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> defaultsOfSchemas() {
        return contract.schemas().stream()
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> property.getValue().has("default"))
                        .map(property -> check(
                                schema.getKey() + "." + property.getKey() + " default",
                                property.getValue(),
                                property.getValue().get("default"))));
    }

    private Stream<DynamicTest> examples(Operation operation) {
        Stream<DynamicTest> request = contents(
                operation + " request", operation.node().path("requestBody").path("content"));
        Stream<DynamicTest> parameters = contract.parameters(operation).stream()
                .flatMap(parameter -> example(
                        operation + " " + parameter.path("name").asText(), parameter.path("schema"), parameter));
        Stream<DynamicTest> answers = operation.node().path("responses").properties().stream()
                .flatMap(response -> answer(operation, response));
        return Stream.of(request, parameters, answers).flatMap(tests -> tests);
    }

    private Stream<DynamicTest> answer(Operation operation, Map.Entry<String, JsonNode> response) {
        String name = operation + " " + response.getKey();
        JsonNode answer = contract.follow(response.getValue());
        Stream<DynamicTest> headers = answer.path("headers").properties().stream()
                .flatMap(header -> {
                    JsonNode declared = contract.follow(header.getValue());
                    return example(name + " " + header.getKey(), declared.path("schema"), declared);
                });
        return Stream.concat(headers, contents(name, answer.path("content")));
    }

    private Stream<DynamicTest> contents(String name, JsonNode content) {
        return content.properties().stream().flatMap(media -> {
            JsonNode schema = media.getValue().path("schema");
            Stream<DynamicTest> named = media.getValue().path("examples").properties().stream()
                    .map(example -> check(
                            name + " " + example.getKey(),
                            schema,
                            contract.follow(example.getValue()).path("value")));
            return Stream.concat(example(name, schema, media.getValue()), named);
        });
    }

    private Stream<DynamicTest> example(String name, JsonNode schema, JsonNode holder) {
        return holder.has("example") ? Stream.of(check(name, schema, holder.get("example"))) : Stream.empty();
    }

    private DynamicTest check(String name, JsonNode schema, JsonNode value) {
        List<String> violations = validator.violations(schema, value);
        return DynamicTest.dynamicTest(name, () -> assertThat(violations).isEmpty());
    }
}
