package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What was released stays: who was built against the last release must not notice the next one. */
class CompatibilityTest {
    private static final Path BASELINE = Path.of("baseline", "openapi.yaml");
    private static final Path BUNDLE = Path.of("target", "bundle", "openapi.yaml");

    @Test
    void theBundleParsesWithoutComplaint() throws IOException {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(Files.readString(BUNDLE));
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void nothingOfTheBaselineIsBroken() throws IOException {
        ChangedOpenApi changes = compare(Files.readString(BUNDLE));
        assertThat(changes.isCompatible()).as(render(changes)).isTrue();
    }

    @Test
    void aFieldThatLeavesAnAnswerIsNoticed() throws IOException {
        ObjectNode document = baseline();
        ObjectNode dataset = (ObjectNode) document.at("/components/schemas/RagflowDataset");
        ((ObjectNode) dataset.get("properties")).remove("chunk_count");
        ObjectNode shortened = dataset.deepCopy();
        shortened.putArray("required").add("id").add("name");
        dataset.setAll(shortened);
        assertThat(compare(document.toString()).isCompatible()).isFalse();
    }

    @Test
    void aPathThatIsGoneIsNoticed() throws IOException {
        ObjectNode document = baseline();
        ((ObjectNode) document.get("paths")).remove("/api/v1/retrieval");
        assertThat(compare(document.toString()).isCompatible()).isFalse();
    }

    @Test
    void aNewRequirementOfARequestIsNoticed() throws IOException {
        ObjectNode document = baseline();
        ObjectNode request = (ObjectNode) document.at("/components/schemas/RagflowCreateDatasetRequest");
        request.withArray("required").add("description");
        assertThat(compare(document.toString()).isCompatible()).isFalse();
    }

    @Test
    void aNewOptionalFieldIsWelcome() throws IOException {
        ObjectNode document = baseline();
        ObjectNode properties = (ObjectNode) document.at("/components/schemas/RagflowDataset/properties");
        properties.putObject("colour").put("type", "string");
        assertThat(compare(document.toString()).isCompatible()).isTrue();
    }

    private static ObjectNode baseline() throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(BASELINE.toFile());
        return (ObjectNode) document;
    }

    private static ChangedOpenApi compare(String changed) throws IOException {
        return OpenApiCompare.fromContents(Files.readString(BASELINE), changed);
    }

    private static String render(ChangedOpenApi changes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new MarkdownRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
