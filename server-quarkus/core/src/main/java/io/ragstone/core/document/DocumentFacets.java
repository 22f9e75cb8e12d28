package io.ragstone.core.document;

import java.util.Map;

/** How many of some documents there are, by the endings of their names and by how far their parsing is. */
public record DocumentFacets(long total, Map<String, Long> suffixes, Map<RunState, Long> states) {
    public DocumentFacets {
        suffixes = Map.copyOf(suffixes);
        states = Map.copyOf(states);
    }
}
