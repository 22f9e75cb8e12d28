package io.ragstone.core.page;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many items to leave out
 * @param limit how many items to return at most
 */
public record PageRequest(int offset, int limit) {
    public static final PageRequest ALL = new PageRequest(0, Integer.MAX_VALUE);

    public PageRequest {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit must not be negative");
        }
    }

    /** Page numbers start at 1. */
    public static PageRequest of(int page, int size) {
        long offset = (long) (page - 1) * size;
        return new PageRequest((int) Math.min(offset, Integer.MAX_VALUE), size);
    }
}
