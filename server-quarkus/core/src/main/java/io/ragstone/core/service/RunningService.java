package io.ragstone.core.service;

/** Work in the background of this server, which can be stopped and begun again any number of times. */
public interface RunningService extends AutoCloseable {
    /** How it is. */
    enum State {
        RUNNING,
        /** Somebody stopped it, or it was not begun yet. */
        STOPPED,
        /** It ended by itself, as it never should. */
        BROKEN
    }

    /** What it is called where it is listed and logged. */
    String name();

    /** Does nothing where it was begun already. */
    void start();

    /** Ends in good order, and waits for that a while. */
    void stop();

    State state();

    @Override
    default void close() {
        stop();
    }
}
