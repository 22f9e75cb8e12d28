package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The other parts that a part of an office file refers to. Nothing outside of the file is among them. */
public final class Relations implements SafeXml.Handler {
    private final String folder;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    Relations(String folder) {
        this.folder = folder;
    }

    /** @param type the last word of the type, as in {@code slideLayout} */
    public record Target(String type, String part) {}

    public @Nullable Target get(@Nullable String id) {
        return id == null ? null : targets.get(id);
    }

    /** The first of a type. */
    public @Nullable Target first(String type) {
        return targets.values().stream()
                .filter(target -> target.type().equals(type))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        String id = attributes.get("Id");
        String type = attributes.get("Type");
        String target = attributes.get("Target");
        if (name.equals("Relationship")
                && id != null
                && type != null
                && target != null
                && !"External".equals(attributes.get("TargetMode"))) {
            targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolve(target)));
        }
    }

    private String resolve(String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> folders = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                folders.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                folders.addLast(step);
            }
        }
        return String.join("/", folders);
    }

    @Override
    public void text(String text) {
        // Everything is in attributes.
    }

    @Override
    public void end(String name) {
        // Nothing is nested.
    }
}
