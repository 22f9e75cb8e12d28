package io.ragstone.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The build's step: {@code BundleContract <root file> <output folder>...} writes openapi.yaml and openapi.json. */
public final class BundleContract {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());
    private static final ObjectMapper JSON = new ObjectMapper();

    private BundleContract() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Say the root file, then one or more output folders.");
        }
        ObjectNode bundle =
                new ContractBundler().bundle(Path.of(args[0]).toAbsolutePath().normalize());
        for (int i = 1; i < args.length; i++) {
            write(bundle, Path.of(args[i]));
        }
    }

    private static void write(ObjectNode bundle, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("openapi.yaml"), YAML.writeValueAsString(bundle));
        Files.writeString(
                folder.resolve("openapi.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle) + "\n");
    }
}
