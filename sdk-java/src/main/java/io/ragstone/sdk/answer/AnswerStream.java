package io.ragstone.sdk.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ragstone.client.flow.StreamSource;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is read while it is given. It is walked through once, by one thread; closing it, from any thread, ends
 * the request, which stops the model. A failure on the way is a {@link BrokenAnswerException}.
 *
 * <pre>{@code
 * try (AnswerStream answer = session.stream("When do quiet hours begin?")) {
 *     for (AnswerPart part : answer) {
 *         System.out.print(part.delta());
 *     }
 *     answer.message().citedChunks().forEach(chunk -> System.out.println(chunk.documentName()));
 * }
 * }</pre>
 */
public final class AnswerStream implements Iterable<AnswerPart>, AutoCloseable {
    private final StreamSource<AnswerPart> source;
    private final Iterator<AnswerPart> parts = new Parts();
    private volatile Message soFar = Message.ofAnswer(JsonNodeFactory.instance.objectNode(), "", "");
    private volatile boolean complete;
    private boolean walked;

    /** Reads the parts from this source. */
    public AnswerStream(StreamSource<AnswerPart> source) {
        this.source = source;
    }

    /** The parts, one after the other; may be asked for once. */
    @Override
    public Iterator<AnswerPart> iterator() {
        if (walked) {
            throw new IllegalStateException("The parts of an answer can be walked through only once.");
        }
        walked = true;
        return parts;
    }

    /** The parts as a Java stream. Closing it closes this one. */
    public Stream<AnswerPart> stream() {
        Spliterator<AnswerPart> spliterator =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(this::close);
    }

    /** The whole answer; waits for what is left of it. */
    public Message message() {
        walked = true;
        while (parts.hasNext()) {
            parts.next();
        }
        return soFar;
    }

    /** What was read of it so far. */
    public Message soFar() {
        return soFar;
    }

    /** Whether all of it was read. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public void close() {
        source.close();
    }

    private final class Parts implements Iterator<AnswerPart> {
        private @Nullable AnswerPart next;

        @Override
        public boolean hasNext() {
            if (next == null && !complete) {
                next = source.next();
                complete = next == null;
            }
            return next != null;
        }

        @Override
        public AnswerPart next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The answer has no more parts.");
            }
            AnswerPart part = Objects.requireNonNull(next);
            next = null;
            soFar = part.soFar();
            return part;
        }
    }
}
