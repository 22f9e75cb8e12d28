package io.ragstone.core.model;

import java.util.List;

/** A model that reads a question and a text together and says how well the one answers the other. */
public interface Reranker {
    /** The model as {@code name@provider}. */
    String model();

    /**
     * One score for each text, in the same order, from 0 to 1. Throws a {@link io.ragstone.core.error.CoreException} when
     * there are none to be had.
     */
    double[] scores(String question, List<String> texts);
}
