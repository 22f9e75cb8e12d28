package io.ragstone.surfaces.boundary.stream;

/** Nobody is there to read the events. */
public final class ClientGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientGoneException() {
        super("The client is gone.", null, false, false);
    }
}
