package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractBundlerTest {
    private static final String ROOT = """
            openapi: 3.0.3
            paths:
              /b: {$ref: 'tags/b.yaml#/paths/b'}
              /a: {$ref: 'tags/b.yaml#/paths/a'}
            components:
              securitySchemes:
                key: {type: http, scheme: bearer, x-error-codes: {109: {no key: it is missing}}, x-error-sources: [disk]}
              x-error-sources:
                disk: {105: {full: it is full}}
                unused: {106: {never: it is never seen}}
            """;
    private static final String TAG = """
            paths:
              a: {get: {operationId: a, security: [], x-error-codes: {}}}
              b:
                get:
                  operationId: b
                  security: [{key: []}]
                  x-error-codes: {101: {bad: it is bad}, 109: {gone: it is gone}}
                  responses: {'200': {$ref: '../answers.yaml#/components/responses/Ok'}}
            components:
              schemas:
                B: {type: object, properties: {next: {$ref: '#/components/schemas/B'}}}
            """;
    private static final String ANSWERS = """
            components:
              responses:
                Ok: {content: {application/json: {schema: {$ref: 'tags/b.yaml#/components/schemas/B'}}}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("openapi.yaml", ROOT);
        write("tags/b.yaml", TAG);
        write("answers.yaml", ANSWERS);
    }

    @Test
    void aSecondDoorIsTheSameBehindAnotherCredential() throws IOException {
        write("openapi.yaml", ROOT + """
                tags: [{name: s-b}]
                x-second-doors: [{of: /b, at: /api/b, security: [{key: []}]}]
                """);
        write("tags/b.yaml", """
                paths:
                  a: {get: {operationId: a, security: []}}
                  b:
                    get:
                      operationId: b
                      tags: [s-b]
                      security: []
                      x-required-arguments: [id, name]
                      x-second-door: {x-required-arguments: [id]}
                      x-error-codes: {101: {bad: it is bad}}
                """);

        JsonNode bundle = bundle();

        assertThat(bundle.path("paths").fieldNames()).toIterable().containsExactly("/b", "/a", "/api/b");
        assertThat(bundle.at("/paths/~1b/get")).hasToString("""
                {"operationId":"b","tags":["s-b"],"security":[],"x-required-arguments":["id","name"],\
                "x-error-codes":{"101":{"bad":"it is bad"}}}""");
        JsonNode second = bundle.at("/paths/~1api~1b/get");
        assertThat(second.path("operationId").asText()).isEqualTo("bWithKey");
        assertThat(second.path("x-served-by").asText()).isEqualTo("b");
        assertThat(second.path("tags")).hasToString("[\"s-b-with-key\"]");
        assertThat(second.path("security")).hasToString("[{\"key\":[]}]");
        assertThat(second.path("x-required-arguments")).hasToString("[\"id\"]");
        assertThat(second.has("x-second-door")).isFalse();
        assertThat(second.path("x-error-codes").fieldNames()).toIterable().containsExactly("101", "105", "109");
        assertThat(bundle.path("tags").findValuesAsText("name")).containsExactly("s-b", "s-b-with-key");
        assertThat(bundle.has("x-second-doors")).isFalse();
    }

    @Test
    void eachDoorHasItsOwnNumberOfAnErrorThatHasTwo() throws IOException {
        write("openapi.yaml", ROOT + "x-second-doors: [{of: /b, at: /api/b, security: []}]\n");
        write("tags/b.yaml", """
                paths:
                  a: {get: {operationId: a, security: []}}
                  b:
                    get:
                      operationId: b
                      security: []
                      x-error-codes:
                        101: {bad: it is bad}
                        101/400: {worse: it is worse}
                        102/404: {gone: it is gone}
                      responses:
                        '200':
                          content:
                            application/json:
                              examples:
                                bad: {value: {code: 101, message: bad}}
                                gone: {value: {code: 102, message: gone}}
                """);

        JsonNode bundle = bundle();

        JsonNode first = bundle.at("/paths/~1b/get");
        assertThat(first.path("x-error-codes")).hasToString("""
                {"101":{"bad":"it is bad","worse":"it is worse"},"102":{"gone":"it is gone"}}""");
        assertThat(first.findValuesAsText("code")).containsExactly("101", "102");
        JsonNode second = bundle.at("/paths/~1api~1b/get");
        assertThat(second.path("x-error-codes")).hasToString("""
                {"101":{"bad":"it is bad"},"400":{"worse":"it is worse"},"404":{"gone":"it is gone"}}""");
        assertThat(second.findValuesAsText("code")).containsExactly("101", "404");
    }

    @Test
    void followsPathsInTheOrderOfTheRoot() {
        assertThat(bundle().path("paths").fieldNames()).toIterable().containsExactly("/b", "/a");
    }

    @Test
    void gathersComponentsAndPointsToThem() {
        JsonNode bundle = bundle();
        assertThat(bundle.at("/paths/~1b/get/responses/200/$ref").asText()).isEqualTo("#/components/responses/Ok");
        assertThat(bundle.at("/components/responses/Ok/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/B");
        assertThat(bundle.at("/components/schemas/B/properties/next/$ref").asText())
                .isEqualTo("#/components/schemas/B");
        assertThat(bundle.at("/components/securitySchemes/key/scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void writesTheErrorsOfASecuritySchemeAtItsOperations() {
        JsonNode codes = bundle().at("/paths/~1b/get/x-error-codes");
        assertThat(codes.fieldNames()).toIterable().containsExactly("101", "105", "109");
        assertThat(codes.path("109").fieldNames()).toIterable().containsExactly("gone", "no key");
        assertThat(bundle().at("/paths/~1a/get/x-error-codes")).isEmpty();
    }

    @Test
    void writesTheErrorsOfASourceAtTheOperationsThatNameIt() throws IOException {
        write("tags/b.yaml", TAG.replace("security: [], x-error-codes", "x-error-sources: [unused], x-error-codes"));

        assertThat(bundle().at("/paths/~1a/get/x-error-codes/106/never").asText())
                .isEqualTo("it is never seen");
        assertThat(bundle().toString()).doesNotContain("x-error-sources");
    }

    @Test
    void refusesASourceOfErrorsThatIsNotThere() throws IOException {
        write("tags/b.yaml", TAG.replace("security: [], x-error-codes", "x-error-sources: [gone], x-error-codes"));

        assertThatThrownBy(this::bundle).hasMessageContaining("no source of errors named gone");
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(bundle().toString()).isEqualTo(bundle().toString());
    }

    @Test
    void refusesAReferenceThatPointsNowhere() throws IOException {
        write("answers.yaml", ANSWERS.replace("schemas/B", "schemas/C"));
        assertThatThrownBy(this::bundle)
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("answers.yaml")
                .hasMessageContaining("/components/schemas/C");
    }

    @Test
    void refusesAFileThatIsNotThere() throws IOException {
        write("answers.yaml", ANSWERS.replace("tags/b.yaml", "tags/c.yaml"));
        assertThatThrownBy(this::bundle).isInstanceOf(ContractException.class).hasMessageContaining("does not exist");
    }

    @Test
    void refusesTwoComponentsOfOneName() throws IOException {
        write("answers.yaml", ANSWERS + "  schemas:\n    B: {type: string}\n");
        assertThatThrownBy(this::bundle)
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("schemas/B is already in");
    }

    @Test
    void refusesAReferenceIntoTheMiddleOfAFile() throws IOException {
        write("answers.yaml", ANSWERS.replace("components/schemas/B", "paths/a"));
        assertThatThrownBy(this::bundle)
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("does not point to a component");
    }

    @Test
    void refusesAKeyThatIsThereTwice() throws IOException {
        write("answers.yaml", ANSWERS + ANSWERS);
        assertThatThrownBy(this::bundle).isInstanceOf(ContractException.class).hasMessageContaining("components");
    }

    private JsonNode bundle() {
        return new ContractBundler().bundle(folder.resolve("openapi.yaml"));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
