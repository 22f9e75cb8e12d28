package io.ragstone.core.model;

import java.util.List;

/** Turns texts into vectors with one model. Safe to use from many threads. */
public interface Embedder {
    /** The model as {@code name@provider}. */
    String model();

    int dimensions();

    /** One vector of length 1 for each text, in the same order; the whole text counts, however long. */
    List<Vector> embed(List<String> texts);

    /** Between 0 and 1: how well this model knows the language of the text. */
    double trust(String text);

    /** A cosine below which two texts have nothing to do with each other, for this model. */
    double unrelated();
}
