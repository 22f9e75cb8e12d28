package io.ragstone.surfaces.boundary.contract;

/**
 * A parameter of an operation.
 *
 * @param in path or query; headers and cookies are not checked against the contract
 * @param spelling how a flag is written
 */
public record Parameter(String name, String in, boolean required, Place schema, Spelling spelling) {
    /** The ways to write a flag into a query. */
    public enum Spelling {
        PLAIN,
        /** true, false, 1, 0, yes, no, y, n, t, f, on, off, in any case. */
        LENIENT_BOOLEAN,
        /** Everything is true but false and False. */
        TRUE_UNLESS_FALSE
    }

    static Parameter read(Place place) {
        return new Parameter(
                place.node().path("name").asText(),
                place.node().path("in").asText(),
                place.node().path("required").asBoolean(),
                place.child("schema"),
                spelling(place));
    }

    public boolean isIn(String part) {
        return in.equals(part);
    }

    public String type() {
        return schema.node().path("type").asText();
    }

    private static Spelling spelling(Place place) {
        if (place.node().path("x-lenient-boolean").asBoolean()) {
            return Spelling.LENIENT_BOOLEAN;
        }
        return place.node().path("x-true-unless-false").asBoolean() ? Spelling.TRUE_UNLESS_FALSE : Spelling.PLAIN;
    }
}
