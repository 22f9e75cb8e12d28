package io.ragstone.core.health;

/** A part works, but not all of it. The message is for whoever asks. */
public final class ImpairedException extends Exception {
    private static final long serialVersionUID = 1L;

    public ImpairedException(String message) {
        super(message);
    }
}
