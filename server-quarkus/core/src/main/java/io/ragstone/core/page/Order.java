package io.ragstone.core.page;

/** The order of a list. Ties fall back to the order of creation, so that pages never overlap. */
public record Order(Field by, boolean descending) {
    /** What lists can be ordered by. */
    public enum Field {
        CREATED,
        UPDATED,
        NAME
    }

    public static final Order NEWEST_FIRST = new Order(Field.CREATED, true);
}
