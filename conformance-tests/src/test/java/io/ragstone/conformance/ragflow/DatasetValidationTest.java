package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.DATASETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types are strict, every violation has its text, and all of them are told at once. */
@OnSharedServer
class DatasetValidationTest {
    private final Http api;
    private final Given given;

    DatasetValidationTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @ParameterizedTest
    @MethodSource("io.ragstone.conformance.ragflow.WrongDatasetValues#wrongFields")
    void creatingSaysWhatIsWrong(String field, String value, String text) {
        Answer answer = api.post(DATASETS, body(field, value).toString());

        assertViolation(answer, field, text);
    }

    @ParameterizedTest
    @MethodSource("io.ragstone.conformance.ragflow.WrongDatasetValues#wrongFields")
    void changingSaysTheSame(String field, String value, String text) {
        String dataset = given.dataset();

        Answer answer = api.put(DATASETS + "/" + dataset, "{\"" + field + "\":" + value + "}");

        assertViolation(answer, field, text);
    }

    @ParameterizedTest
    @MethodSource("io.ragstone.conformance.ragflow.WrongDatasetValues#wrongParserConfigs")
    void settingsOfTheChunkMethodAreChecked(String path, String value, String text) {
        Answer answer = api.post(DATASETS, "{\"name\":\"x\",\"parser_config\":" + nested(path, value) + "}");

        assertThat(answer.code()).as(answer.toString()).isEqualTo(101);
        assertThat(answer.message()).contains("Field: <parser_config." + path).contains("Message: <" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"naive\"", "1", "true"})
    void settingsAreAnObject(String value) {
        Answer answer = api.post(DATASETS, "{\"name\":\"x\",\"parser_config\":" + value + "}");

        assertThat(answer.code()).as(answer.toString()).isEqualTo(101);
        assertThat(answer.message()).contains("Field: <parser_config>");
    }

    @Test
    void settingsHaveALargestSize() {
        ObjectNode config = Json.object("delimiter", "d".repeat(65536));

        Answer answer = api.post(DATASETS, Json.object("name", "x", "parser_config", config));

        assertThat(answer.code()).isEqualTo(101);
        assertThat(answer.message())
                .contains("Parser config exceeds size limit (max 65,535 characters). Current size: ");
    }

    @Test
    void allViolationsAreToldAtOnceEachOnALineOfItsOwn() {
        Answer answer = api.post(
                DATASETS,
                "{\"name\":\"\",\"permission\":\"all\",\"chunk_method\":\"x\",\"extra\":1,"
                        + "\"parser_config\":{\"chunk_token_num\":0,\"raptor\":{\"max_cluster\":0}}}");

        assertThat(answer.code()).isEqualTo(101);
        assertThat(answer.message().lines())
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).matches("Field: <.+> - Message: <.+> - Value: <.*>"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("Field: <name> - Message: <String should have at least 1 character> - Value: <>"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("Field: <permission> - Message: <" + WrongDatasetValues.PERMISSIONS
                                + "> - Value: <all>"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("Field: <parser_config.raptor.max_cluster> - Message: <"
                                + WrongDatasetValues.atLeast(1) + "> - Value: <0>"));
    }

    @Test
    void aLongValueIsCut() {
        Answer answer =
                api.post(DATASETS, body("name", WrongDatasetValues.quoted(5000)).toString());

        assertThat(answer.message()).startsWith("Field: <name> - Message: <String should have at most 128 characters>");
        assertThat(answer.message()).hasSizeLessThan(250);
    }

    @Test
    void aNameIsRequired() {
        assertViolation(api.post(DATASETS, "{}"), "name", "Field required");
        assertViolation(api.post(DATASETS, "{\"description\":\"x\"}"), "name", "Field required");
    }

    @Test
    void nothingIsCreatedFromAWrongRequest() {
        String name = "never " + System.nanoTime();

        api.post(DATASETS, Json.object("name", name, "permission", "x"));

        assertThat(api.get(DATASETS + "?name=" + name.replace(" ", "%20")).code())
                .isEqualTo(108);
    }

    @Test
    void pagerankIsChangedWithinItsRange() {
        String path = DATASETS + "/" + given.dataset();

        assertViolation(api.put(path, "{\"pagerank\":-1}"), "pagerank", WrongDatasetValues.atLeast(0));
        assertViolation(api.put(path, "{\"pagerank\":101}"), "pagerank", WrongDatasetValues.atMost(100));
        assertViolation(api.put(path, "{\"pagerank\":1.5}"), "pagerank", WrongDatasetValues.WHOLE);
        assertViolation(api.put(path, "{\"pagerank\":\"50\"}"), "pagerank", WrongDatasetValues.WHOLE);
        assertViolation(
                api.post(DATASETS, "{\"name\":\"x\",\"pagerank\":5}"), "pagerank", "Extra inputs are not permitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_a_uuid", "12345678-1234-4234-8234-123456789012", "00000000000000000000000000000000"})
    void idsAreUuidsOfVersionOne(String id) {
        assertThat(api.put(DATASETS + "/" + id, Json.object("name", "x")).message())
                .contains("Invalid UUID1 format");
        assertThat(api.get(DATASETS + "?id=" + id).message()).contains("Invalid UUID1 format");
        Answer deletion = api.delete(DATASETS, Json.object("ids", List.of(id)));
        assertThat(deletion.code()).isEqualTo(101);
        assertThat(deletion.message()).contains("Invalid UUID1 format");
    }

    @ParameterizedTest
    @MethodSource("io.ragstone.conformance.ragflow.WrongDatasetValues#wrongQueries")
    void listingSaysWhatIsWrong(String query, String field, String text) {
        assertViolation(api.get(DATASETS + "?" + query), field, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true", "false", "True", "FALSE", "1", "0", "yes", "no", "YES", "y", "n", "t", "f", "on", "off", "Off"
            })
    void aFlagCanBeSpelledInManyWays(String flag) {
        api.get(DATASETS + "?desc=" + flag).succeeded();
    }

    @Test
    void deletingSaysWhatIsWrong() {
        assertViolation(api.delete(DATASETS, "{}"), "ids", "Field required");
        assertViolation(api.delete(DATASETS, "{\"ids\":\"x\"}"), "ids", WrongDatasetValues.LIST);
        assertViolation(api.delete(DATASETS, "{\"ids\":5}"), "ids", WrongDatasetValues.LIST);
        assertViolation(api.delete(DATASETS, "{\"ids\":[],\"all\":true}"), "all", "Extra inputs are not permitted");
        assertThat(api.delete(DATASETS, "{\"ids\":[1]}").code()).isEqualTo(101);
        assertThat(api.delete(DATASETS, "{\"ids\":[null]}").code()).isEqualTo(101);
    }

    private static void assertViolation(Answer answer, String field, String text) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(101);
        assertThat(answer.message()).contains("Field: <" + field + "> - Message: <" + text);
    }

    private static ObjectNode body(String field, String value) {
        ObjectNode body = Json.object("name", "valid");
        body.set(field, Json.parse(value));
        return body;
    }

    private static String nested(String path, String value) {
        int dot = path.indexOf('.');
        return dot < 0
                ? "{\"" + path + "\":" + value + "}"
                : "{\"" + path.substring(0, dot) + "\":" + nested(path.substring(dot + 1), value) + "}";
    }
}
