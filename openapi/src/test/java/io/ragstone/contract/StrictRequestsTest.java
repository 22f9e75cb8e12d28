package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ragstone.contract.Contract.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the server checks requests against the contract alone, the contract has to say everything. */
class StrictRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Contract contract = Contract.bundled();
    private final ContractValidator validator = new ContractValidator(contract);

    @Test
    void theDatasetOperationsOfRagflowAreStrict() {
        assertThat(strict("ragflow"))
                .extracting(Operation::id)
                .containsExactlyInAnyOrder(
                        "ragflowCreateDataset", "ragflowUpdateDataset", "ragflowDeleteDatasets", "ragflowListDatasets");
    }

    @Test
    void allOperationsOfBaiyuanThatTakeSomethingAreStrict() {
        assertThat(contract.operations())
                .filteredOn(operation -> operation.surface().equals("baiyuan"))
                .filteredOn(operation -> operation.node().has("requestBody")
                        || !contract.parameters(operation).isEmpty())
                .isNotEmpty()
                .isSubsetOf(strict("baiyuan"));
    }

    /** Baiyuan's clients may send more than is documented; what is no part of the contract is not looked at. */
    @Test
    void everyObjectOfAStrictRequestIsClosed() {
        assertThat(strict("ragflow"))
                .allSatisfy(operation -> assertThat(
                                contract.reachable(operation.node().path("requestBody")))
                        .allSatisfy(name -> {
                            JsonNode schema = contract.schema(name);
                            if ("object".equals(schema.path("type").asText())) {
                                assertThat(schema.path("additionalProperties"))
                                        .as(name)
                                        .isEqualTo(JSON.getNodeFactory().booleanNode(false));
                            }
                        }));
    }

    @Test
    void everyParameterOfAStrictRequestHasAType() {
        assertThat(strict())
                .allSatisfy(operation -> assertThat(contract.parameters(operation))
                        .allSatisfy(parameter -> assertThat(contract.follow(parameter.path("schema"))
                                        .path("type")
                                        .asText())
                                .as(operation + " " + parameter.path("name"))
                                .isNotEmpty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    RagflowCreateDatasetRequest | {"name": "a"}
                    RagflowCreateDatasetRequest | {"name": "a", "avatar": null, "description": null, "embedding_model": null}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": null}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"filename_embd_weight": null, "task_page_size": null, "pages": null}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"chunk_token_num": 2048, "topn_tags": 10, "raptor": {"threshold": 1}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"pages": [[1, 3], [5, 5]]}}
                    RagflowUpdateDatasetRequest | {}
                    RagflowUpdateDatasetRequest | {"pagerank": 100}
                    RagflowDeleteDatasetsRequest | {"ids": null}
                    RagflowDeleteDatasetsRequest | {"ids": []}
                    """)
    void accepts(String schema, String request) throws JsonProcessingException {
        assertThat(violations(schema, request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    RagflowCreateDatasetRequest | {}
                    RagflowCreateDatasetRequest | {"name": null}
                    RagflowCreateDatasetRequest | {"name": ""}
                    RagflowCreateDatasetRequest | {"name": 1}
                    RagflowCreateDatasetRequest | {"name": "a", "colour": "red"}
                    RagflowCreateDatasetRequest | {"name": "a", "permission": null}
                    RagflowCreateDatasetRequest | {"name": "a", "permission": "ME"}
                    RagflowCreateDatasetRequest | {"name": "a", "chunk_method": null}
                    RagflowCreateDatasetRequest | {"name": "a", "chunk_method": "knowledge_graph"}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": "none"}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"colour": "red"}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"auto_keywords": 33}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"auto_keywords": 3.14}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"auto_keywords": "3"}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"auto_questions": 11}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"chunk_token_num": 0}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"delimiter": ""}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"html4excel": 1}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"topn_tags": 0}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"filename_embd_weight": 1.1}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"task_page_size": 0}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"raptor": null}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"raptor": {"max_token": 2049}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"raptor": {"threshold": -0.1}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"raptor": {"max_cluster": 1025}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"raptor": {"random_seed": -1}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"raptor": {"prompt": ""}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"graphrag": {"method": "heavy"}}}
                    RagflowCreateDatasetRequest | {"name": "a", "parser_config": {"graphrag": {"entity_types": [1]}}}
                    RagflowUpdateDatasetRequest | {"name": null}
                    RagflowUpdateDatasetRequest | {"pagerank": 101}
                    RagflowUpdateDatasetRequest | {"pagerank": null}
                    RagflowUpdateDatasetRequest | {"id": "a"}
                    RagflowDeleteDatasetsRequest | {}
                    RagflowDeleteDatasetsRequest | {"ids": "a"}
                    RagflowDeleteDatasetsRequest | {"ids": [1]}
                    RagflowDeleteDatasetsRequest | {"ids": [], "all": true}
                    """)
    void refuses(String schema, String request) throws JsonProcessingException {
        assertThat(violations(schema, request)).isNotEmpty();
    }

    @Test
    void longTextsHaveTheirLimits() {
        JsonNode properties = contract.schema("RagflowCreateDatasetRequest").path("properties");
        assertThat(validator.violations(properties.path("name"), TextNode.valueOf("a".repeat(128))))
                .isEmpty();
        assertThat(validator.violations(properties.path("name"), TextNode.valueOf("a".repeat(129))))
                .isNotEmpty();
        assertThat(validator.violations(properties.path("description"), TextNode.valueOf("a".repeat(65535))))
                .isEmpty();
        assertThat(validator.violations(properties.path("description"), TextNode.valueOf("a".repeat(65536))))
                .isNotEmpty();
    }

    @Test
    void everyViolationIsReported() throws JsonProcessingException {
        assertThat(violations("RagflowCreateDatasetRequest", "{\"name\": 1, \"permission\": 2, \"colour\": 3}"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private List<Operation> strict(String surface) {
        return strict().stream()
                .filter(operation -> operation.surface().equals(surface))
                .toList();
    }

    private List<Operation> strict() {
        return contract.operations().stream()
                .filter(operation -> operation.node().path("x-strict-request").asBoolean())
                .toList();
    }

    private List<String> violations(String schema, String request) throws JsonProcessingException {
        return validator.violations(contract.schema(schema), JSON.readTree(request));
    }
}
