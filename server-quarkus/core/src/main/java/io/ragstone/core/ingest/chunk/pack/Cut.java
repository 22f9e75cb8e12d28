package io.ragstone.core.ingest.chunk.pack;

/**
 * How good a place is for ending a chunk, from worst to best.
 *
 * <p>The worth is counted in shares of the budget: a place that is worth more may leave that much more of the budget
 * unused.
 */
enum Cut {
    /** Only when nothing else is left: after a heading, whose text would be elsewhere. */
    GLUED(-10),
    WORD(0),
    LINE(.1),
    SENTENCE(.5),
    PARAGRAPH(.9),
    SECTION(1.2),
    /** The owner of the text asked for a cut here. */
    ALWAYS(10);

    private final double worth;

    Cut(double worth) {
        this.worth = worth;
    }

    double worth() {
        return worth;
    }
}
