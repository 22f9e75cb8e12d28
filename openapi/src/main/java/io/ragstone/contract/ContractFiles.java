package io.ragstone.contract;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The files that the contract is written in, each read once and in the order in which they were asked for. */
final class ContractFiles {
    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private final Map<Path, ObjectNode> read = new LinkedHashMap<>();

    ObjectNode get(Path file) {
        ObjectNode known = read.get(file);
        if (known != null) {
            return known;
        }
        ObjectNode fresh = load(file);
        read.put(file, fresh);
        return fresh;
    }

    /** What a reference points to; a reference that points nowhere is an error. */
    ObjectNode resolve(Reference reference, Path writtenIn) {
        if (!Files.isRegularFile(reference.file())) {
            throw new ContractException(writtenIn, "refers to " + reference.file() + ", which does not exist");
        }
        JsonNode target = get(reference.file()).at(reference.target());
        if (target instanceof ObjectNode found) {
            return found;
        }
        throw new ContractException(
                writtenIn, "refers to " + reference.pointer() + " in " + reference.file() + ", which is not there");
    }

    Set<Path> paths() {
        return Set.copyOf(read.keySet());
    }

    private ObjectNode load(Path file) {
        try {
            if (yaml.readTree(file.toFile()) instanceof ObjectNode content) {
                return content;
            }
        } catch (IOException e) {
            throw new ContractException(file, "cannot be read: " + e.getMessage());
        }
        throw new ContractException(file, "is not a mapping");
    }
}
