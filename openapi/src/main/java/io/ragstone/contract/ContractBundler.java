package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bundles the contract. As every component's name is unique over all files, a reference into another file becomes a
 * reference to the component of that name, and nothing has to be renamed. Paths keep the order of the root file,
 * components are sorted, so that the same source always gives the same bundle.
 */
public final class ContractBundler {
    private final ContractFiles files = new ContractFiles();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, Path> origins = new TreeMap<>();
    private final Set<Path> gathered = new HashSet<>();
    private final Deque<Path> waiting = new ArrayDeque<>();

    /** The one document that starts at the given file. */
    public ObjectNode bundle(Path root) {
        ObjectNode bundle = files.get(root).deepCopy();
        bundle.remove("components");
        waiting.add(root);
        bundle.set("paths", followPaths(bundle.path("paths"), root));
        while (!waiting.isEmpty()) {
            gatherComponents(waiting.remove());
        }
        bundle.set("components", sortedComponents());
        new SecondDoors(bundle).open();
        new SharedErrorCodes(bundle).spread();
        return bundle;
    }

    /** Every file that went into the bundle. */
    public Set<Path> files() {
        return files.paths();
    }

    private ObjectNode followPaths(JsonNode paths, Path root) {
        ObjectNode followed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode reference = path.getValue().path("$ref");
            if (!reference.isTextual()) {
                throw new ContractException(
                        root, "path " + path.getKey() + " has to be a $ref into the file of its tag");
            }
            Reference target = Reference.parse(reference.textValue(), root);
            ObjectNode item = files.resolve(target, root).deepCopy();
            rewrite(item, target.file());
            waiting.add(target.file());
            followed.set(path.getKey(), item);
        }
        return followed;
    }

    private void gatherComponents(Path file) {
        if (!gathered.add(file)) {
            return;
        }
        for (Map.Entry<String, JsonNode> kind :
                files.get(file).path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                add(kind.getKey(), component.getKey(), component.getValue().deepCopy(), file);
            }
        }
    }

    private void add(String kind, String name, JsonNode component, Path file) {
        Path other = origins.putIfAbsent(kind + "/" + name, file);
        if (other != null) {
            throw new ContractException(file, kind + "/" + name + " is already in " + other + "; give it another name");
        }
        rewrite(component, file);
        components.computeIfAbsent(kind, unused -> new TreeMap<>()).put(name, component);
    }

    /** Turns every reference below the node into one within the bundle. */
    private void rewrite(JsonNode node, Path file) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            Reference reference = Reference.parse(object.get("$ref").textValue(), file);
            files.resolve(reference, file);
            waiting.add(reference.file());
            object.set("$ref", TextNode.valueOf(reference.bundled(file)));
        }
        for (JsonNode child : node) {
            rewrite(child, file);
        }
    }

    private ObjectNode sortedComponents() {
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        components.forEach((kind, named) -> named.forEach(sorted.withObjectProperty(kind)::set));
        return sorted;
    }
}
