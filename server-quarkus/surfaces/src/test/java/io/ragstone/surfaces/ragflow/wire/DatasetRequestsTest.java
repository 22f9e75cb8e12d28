package io.ragstone.surfaces.ragflow.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.surfaces.boundary.contract.Operations;
import io.ragstone.surfaces.boundary.failure.Failure;
import io.ragstone.surfaces.boundary.request.Outcome;
import io.ragstone.surfaces.boundary.request.RequestValidator;
import io.ragstone.surfaces.boundary.request.RequestValues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RAGFlow's clients read when a request to a dataset endpoint is wrong: contract, formats and wording together. */
class DatasetRequestsTest {
    private static final String UUID1 = "3f1c5a7ebf9e11f08d1c0242ac120002";
    private static final Operations OPERATIONS = Operations.ofBundle();
    private static final RequestValidator VALIDATOR = new RequestValidator(
            OPERATIONS, List.of(new Uuid1Format(), new ImageDataUriFormat(), new EmbeddingModelIdFormat()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|name|Field required|{}",
                "{\"name\": \"  \"}|name|String should have at least 1 character|~  ~",
                "{\"name\": 5}|name|Input should be a valid string|5",
                "{\"name\": null}|name|Input should be a valid string|None",
                "{\"name\": [\"a\", \"it's\", true]}|name|Input should be a valid string|['a', \"it's\", True]",
                "{\"name\": \"x\", \"permission\": \"ME\"}|permission|Input should be 'me' or 'team'|ME",
                "{\"name\": \"x\", \"permission\": null}|permission|Input should be 'me' or 'team'|None",
                "{\"name\": \"x\", \"permission\": [\"me\"]}|permission|Input should be 'me' or 'team'|['me']",
                "{\"name\": \"x\", \"chunk_method\": \"audio\"}|chunk_method|Input should be 'naive', 'book', 'email', 'laws', 'manual', 'one', 'paper', 'picture', 'presentation', 'qa', 'table' or 'tag'|audio",
                "{\"name\": \"x\", \"surprise\": {\"a\": 1.5}}|surprise|Extra inputs are not permitted|{'a': 1.5}",
                "{\"name\": \"x\", \"avatar\": \"iVBORw0KGgo\"}|avatar|Missing MIME prefix. Expected format: data:<mime>;base64,<data>|iVBORw0KGgo",
                "{\"name\": \"x\", \"avatar\": \"image/png;base64,AA\"}|avatar|Invalid MIME prefix format. Must start with 'data:'|image/png;base64,AA",
                "{\"name\": \"x\", \"avatar\": \"data:image/gif;base64,AA\"}|avatar|Unsupported MIME type. Allowed: ['image/jpeg', 'image/png']|data:image/gif;base64,AA",
                "{\"name\": \"x\", \"embedding_model\": \" bge \"}|embedding_model|Embedding model identifier must follow <model_name>@<provider> format| bge ",
                "{\"name\": \"x\", \"embedding_model\": \"@Builtin\"}|embedding_model|Both model_name and provider must be non-empty strings|@Builtin",
                "{\"name\": \"x\", \"embedding_model\": \"bge@ \"}|embedding_model|Both model_name and provider must be non-empty strings|bge@ ",
                "{\"name\": \"x\", \"parser_config\": []}|parser_config|Input should be a valid dictionary|[]",
                "{\"name\": \"x\", \"parser_config\": {\"chunk_token_num\": 3.14}}|parser_config.chunk_token_num|Input should be a valid integer|3.14",
                "{\"name\": \"x\", \"parser_config\": {\"chunk_token_num\": \"3\"}}|parser_config.chunk_token_num|Input should be a valid integer|3",
                "{\"name\": \"x\", \"parser_config\": {\"chunk_token_num\": 0}}|parser_config.chunk_token_num|Input should be greater than or equal to 1|0",
                "{\"name\": \"x\", \"parser_config\": {\"chunk_token_num\": 2049}}|parser_config.chunk_token_num|Input should be less than or equal to 2048|2049",
                "{\"name\": \"x\", \"parser_config\": {\"html4excel\": \"yes\"}}|parser_config.html4excel|Input should be a valid boolean|yes",
                "{\"name\": \"x\", \"parser_config\": {\"tag_kb_ids\": \"a\"}}|parser_config.tag_kb_ids|Input should be a valid list|a",
                "{\"name\": \"x\", \"parser_config\": {\"tag_kb_ids\": [1]}}|parser_config.tag_kb_ids.0|Input should be a valid string|1",
                "{\"name\": \"x\", \"parser_config\": {\"graphrag\": {\"method\": \"heavy\"}}}|parser_config.graphrag.method|Input should be 'light' or 'general'|heavy",
                "{\"name\": \"x\", \"parser_config\": {\"raptor\": {\"threshold\": \"low\"}}}|parser_config.raptor.threshold|Input should be a valid number|low",
                "{\"name\": \"x\", \"parser_config\": {\"raptor\": {\"huh\": false}}}|parser_config.raptor.huh|Extra inputs are not permitted|False"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void oneLineTellsFieldMessageAndValue(String body, String field, String message, String value) {
        assertThat(refusal("ragflowCreateDataset", body))
                .isEqualTo("Field: <" + field + "> - Message: <" + message + "> - Value: <" + value + ">");
    }

    @Test
    void allViolationsAreToldInTheOrderOfTheFields() {
        assertThat(refusal("ragflowCreateDataset", "{\"zoo\": 1, \"chunk_method\": 2, \"ark\": 3, \"name\": 4}"))
                .hasLineCount(4)
                .satisfies(lines -> assertThat(lines.lines())
                        .extracting(line -> line.substring(line.indexOf('<') + 1, line.indexOf('>')))
                        .containsExactly("name", "chunk_method", "zoo", "ark"));
    }

    @Test
    void aLongNameIsCutInTheMessage() {
        assertThat(refusal("ragflowCreateDataset", "{\"name\": \"" + "n".repeat(129) + "\"}"))
                .isEqualTo("Field: <name> - Message: <String should have at most 128 characters> - Value: <"
                        + "n".repeat(125) + "...>");
        assertThat(refusal("ragflowCreateDataset", "{\"name\": \"x\", \"permission\": \"" + "p".repeat(128) + "\"}"))
                .endsWith("Value: <" + "p".repeat(128) + ">");
    }

    @Test
    void settingsMustNotBeEndless() {
        String delimiter = "d".repeat(65_536);

        assertThat(refusal(
                        "ragflowCreateDataset",
                        "{\"name\": \"x\", \"parser_config\": {\"delimiter\": \"" + delimiter + "\"}}"))
                .startsWith("Field: <parser_config> - Message: <Parser config exceeds size limit"
                        + " (max 65,535 characters). Current size: 65,552>");
    }

    @Test
    void nullAndEmptyAreFineWhereTheContractSaysSo() {
        assertThat(
                        check(
                                "ragflowCreateDataset",
                                "{\"name\": \"x\", \"avatar\": null, \"description\": null, \"embedding_model\": null, \"parser_config\": null}"))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(check("ragflowCreateDataset", "{\"name\": \"x\", \"parser_config\": {}}"))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(check("ragflowDeleteDatasets", "{\"ids\": null}")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void idsAreUuidsOfVersion1() {
        assertThat(check(
                        "ragflowDeleteDatasets",
                        "{\"ids\": [\"" + UUID1 + "\", \"3F1C5A7E-BF9E-11F0-8D1C-0242AC120002\"]}"))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(refusal(
                        "ragflowDeleteDatasets",
                        "{\"ids\": [\"" + UUID1 + "\", \"d94a8dc02c9f4fdab93a6bfe9ecb0b8e\"]}"))
                .isEqualTo(
                        "Field: <ids.1> - Message: <Invalid UUID1 format> - Value: <d94a8dc02c9f4fdab93a6bfe9ecb0b8e>");
        assertThat(refusal("ragflowDeleteDatasets", "{}")).contains("Field: <ids> - Message: <Field required>");
        assertThat(refusal("ragflowDeleteDatasets", "{\"ids\": \"x\"}")).contains("Input should be a valid list");
    }

    @Test
    void theIdInThePathIsCheckedWithTheBody() {
        assertThat(lines(validate(
                        "ragflowUpdateDataset", Map.of("dataset_id", List.of("x")), Map.of(), "{\"pagerank\": 101}")))
                .isEqualTo("""
                        Field: <dataset_id> - Message: <Invalid UUID1 format> - Value: <x>
                        Field: <pagerank> - Message: <Input should be less than or equal to 100> - Value: <101>""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "page|a|Input should be a valid integer, unable to parse string as an integer",
                "page|~~|Input should be a valid integer, unable to parse string as an integer",
                "page|0|Input should be greater than or equal to 1",
                "page_size|-1|Input should be greater than or equal to 1",
                "orderby|name|Input should be 'create_time' or 'update_time'",
                "desc|maybe|Input should be a valid boolean, unable to interpret input",
                "id|~~|Invalid UUID1 format",
                "id|nonsense|Invalid UUID1 format",
                "unknown|1|Extra inputs are not permitted"
            })
    void theQueryIsCheckedToo(String name, String value, String message) {
        assertThat(lines(validate("ragflowListDatasets", Map.of(), Map.of(name, List.of(value)), null)))
                .isEqualTo("Field: <" + name + "> - Message: <" + message + "> - Value: <" + value + ">");
    }

    private static String refusal(String operation, String body) {
        return lines(check(operation, body));
    }

    private static Outcome check(String operation, String body) {
        return validate(operation, Map.of("dataset_id", List.of(UUID1)), Map.of(), body);
    }

    private static Outcome validate(
            String operation, Map<String, List<String>> path, Map<String, List<String>> query, @Nullable String body) {
        return VALIDATOR.check(
                OPERATIONS.withId(operation).orElseThrow(),
                new RequestValues(
                        path, query, "application/json", body == null ? null : body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String lines(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        Failure failure = ((Outcome.Rejected) outcome).failure();
        assertThat(failure).isInstanceOf(Failure.InvalidRequest.class);
        return PydanticWording.lines(((Failure.InvalidRequest) failure).violations());
    }
}
