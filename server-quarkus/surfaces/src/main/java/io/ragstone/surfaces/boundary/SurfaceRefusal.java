package io.ragstone.surfaces.boundary;

/** A refusal that only one surface can word, and therefore brings its own answer. */
public abstract class SurfaceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected SurfaceRefusal(String message) {
        // A refusal is an answer, not an accident: nobody reads its stack trace.
        super(message, null, false, false);
    }

    public abstract Answer answer(Arrival arrival);
}
