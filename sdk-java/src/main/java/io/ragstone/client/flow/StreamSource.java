package io.ragstone.client.flow;

import org.jspecify.annotations.Nullable;

/**
 * Something that is read bit by bit by one thread, and can be closed by any.
 *
 * <pre>{@code
 * try (StreamSource<String> lines = new Lines(reader)) {
 *     for (String line = lines.next(); line != null; line = lines.next()) {
 *         System.out.println(line);
 *     }
 * }
 * }</pre>
 *
 * @param <T> what is read
 */
public interface StreamSource<T> extends AutoCloseable {
    /** Waits for the next bit; {@code null} at the end. Whatever it throws ends the source too. */
    @Nullable
    T next();

    /** Ends the source, more than once if need be, and wakes who waits for its next bit. It does not wait itself. */
    @Override
    void close();
}
