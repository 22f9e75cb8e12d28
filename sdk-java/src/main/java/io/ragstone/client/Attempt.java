package io.ragstone.client;

/** Rides along with a request and learns whether a connection came about, so whether the server may have seen it. */
final class Attempt {
    private volatile boolean connected;

    void markConnected() {
        connected = true;
    }

    boolean connected() {
        return connected;
    }
}
