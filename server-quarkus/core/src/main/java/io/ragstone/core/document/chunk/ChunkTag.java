package io.ragstone.core.document.chunk;

/**
 * A word that a chunk is filed under.
 *
 * @param weight how well it fits, from 1 to {@link #MOST}
 */
public record ChunkTag(String name, int weight) {
    public static final int MOST = 10;

    public ChunkTag {
        if (weight < 1 || weight > MOST) {
            throw new IllegalArgumentException("a tag's weight is between 1 and " + MOST);
        }
    }

    /** A tag that somebody gave by hand fits as well as can be. */
    public static ChunkTag given(String name) {
        return new ChunkTag(name, MOST);
    }
}
