package io.ragstone.surfaces.boundary;

import java.util.Arrays;
import java.util.List;

/**
 * The APIs that are spoken, and the paths below which each of them answers for what nobody knows. An operation of the
 * contract belongs to the surface that its tag names, wherever its path is.
 */
public enum Surface {
    /** What it shares with RAGFlow's below /api/v1 is the first that is asked for: it names its families. */
    BAIYUAN(
            "baiyuan",
            true,
            "/api/v1/ask",
            "/api/v1/knowledge-bases",
            "/api/v1/documents",
            "/api/v1/wiki",
            "/api/v1/sessions"),
    /** Before the one that its paths are below. */
    RAGFLOW_ADMIN("ragflow-admin", true, "/api/v1/admin"),
    RAGFLOW("ragflow", true, "/api/v1", "/v1"),
    /** Neither: health, metrics, documentation and whatever else the server serves. */
    NONE("none", false);

    private final String label;
    private final boolean ignoresAccept;

    @SuppressWarnings("ImmutableEnumChecker") // It is one of List.of.
    private final List<String> prefixes;

    Surface(String label, boolean ignoresAccept, String... prefixes) {
        this.label = label;
        this.ignoresAccept = ignoresAccept;
        this.prefixes = List.of(prefixes);
    }

    /** How the contract's tags and the event log call it. */
    public String label() {
        return label;
    }

    /** Whether it answers as documented whatever the client says it accepts. */
    public boolean ignoresAccept() {
        return ignoresAccept;
    }

    public static Surface ofPath(String path) {
        return Arrays.stream(values())
                .filter(surface -> surface.prefixes.stream().anyMatch(prefix -> isBelow(path, prefix)))
                .findFirst()
                .orElse(NONE);
    }

    public static Surface ofLabel(String label) {
        return Arrays.stream(values())
                .filter(surface -> surface.label.equals(label))
                .findFirst()
                .orElse(NONE);
    }

    private static boolean isBelow(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
