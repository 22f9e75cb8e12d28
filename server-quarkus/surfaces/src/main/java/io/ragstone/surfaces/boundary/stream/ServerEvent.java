package io.ragstone.surfaces.boundary.stream;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell a client in the middle of an answer.
 *
 * @param name null where the API does not name its events
 * @param id null where the API does not number its events
 * @param data a line is one; null for a comment
 * @param comment what clients pass over; null for none
 */
public record ServerEvent(
        @Nullable String name,
        @Nullable String id,
        @Nullable String data,
        @Nullable String comment) {
    public static ServerEvent of(String data) {
        return new ServerEvent(null, null, data, null);
    }

    public static ServerEvent named(String name, String data) {
        return new ServerEvent(name, null, data, null);
    }

    /** Keeps a connection alive that has nothing to say. */
    public static ServerEvent comment(String text) {
        return new ServerEvent(null, null, null, text);
    }

    public ServerEvent numbered(String number) {
        return new ServerEvent(name, number, data, comment);
    }
}
