package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Only what is required in an answer is missed when it is gone: clients and the compatibility check rely on it. */
class AnswersTest {
    private final Contract contract = Contract.bundled();

    @Test
    void everyEnvelopeHasItsCode() {
        assertThat(contract.operations())
                .filteredOn(operation -> operation.surface().equals("ragflow"))
                .allSatisfy(operation -> assertThat(contract.jsonAnswers(operation))
                        .allSatisfy(answer -> {
                            JsonNode schema = contract.follow(answer.getValue().path("schema"));
                            boolean envelope = schema.path("properties").has("code")
                                    && !schema.path("x-all-optional").asBoolean();
                            if (envelope) {
                                assertThat(required(schema))
                                        .as(operation.toString())
                                        .contains("code");
                            } else {
                                assertThat(operation
                                                .node()
                                                .path("x-http-answer")
                                                .asBoolean())
                                        .as(operation + " has no envelope, so its HTTP status has to speak")
                                        .isTrue();
                            }
                        }));
    }

    @Test
    void whatIsInAnAnswerSaysWhatIsAlwaysThere() {
        assertThat(answered()).isNotEmpty().allSatisfy(name -> {
            JsonNode schema = contract.schema(name);
            if (schema.has("properties") && !schema.path("x-all-optional").asBoolean()) {
                assertThat(required(schema)).as(name).isNotEmpty();
            }
        });
    }

    @Test
    void requiredPropertiesExist() {
        assertThat(contract.schemas())
                .allSatisfy(schema -> assertThat(required(schema.getValue()))
                        .as(schema.getKey())
                        .doesNotHaveDuplicates()
                        .allSatisfy(name -> assertThat(
                                        schema.getValue().path("properties").has(name))
                                .as(name)
                                .isTrue()));
    }

    @Test
    void onlyRootsOfAnswersAreOpenEnded() {
        assertThat(contract.schemas()).allSatisfy(schema -> {
            if (schema.getKey().endsWith("Response")) {
                assertThat(schema.getValue().has("additionalProperties"))
                        .as(schema.getKey() + " may grow")
                        .isFalse();
            }
        });
    }

    private Set<String> answered() {
        Set<String> names = new TreeSet<>();
        contract.operations()
                .forEach(operation -> contract.jsonAnswers(operation)
                        .forEach(answer -> names.addAll(
                                contract.reachable(answer.getValue().path("schema")))));
        return names;
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asText).toList();
    }
}
