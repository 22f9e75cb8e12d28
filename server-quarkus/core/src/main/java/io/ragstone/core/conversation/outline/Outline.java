package io.ragstone.core.conversation.outline;

import java.util.List;

/** A point of an outline, with what belongs under it. */
public record Outline(String name, List<Outline> branches) {
    public Outline {
        branches = List.copyOf(branches);
    }
}
