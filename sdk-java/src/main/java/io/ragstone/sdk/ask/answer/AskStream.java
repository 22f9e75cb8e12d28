package io.ragstone.sdk.ask.answer;

import io.ragstone.client.ApiRequest;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.wire.AskGateway;
import io.ragstone.sdk.wire.answer.AnswerReader;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * An answer that is read while it is given. It is walked through once, by one thread; closing it, from any thread, ends
 * the request, which stops the model. A failure on the way is a {@link io.ragstone.sdk.answer.BrokenAnswerException}; the
 * question is not asked again by itself.
 *
 * <pre>{@code
 * try (AskStream answer = shop.stream("How many days for return?")) {
 *     for (AnswerPart part : answer) {
 *         System.out.print(part.delta());
 *     }
 *     answer.answer().sources().forEach(source -> System.out.println(source.title()));
 * }
 * }</pre>
 */
public final class AskStream implements Iterable<AnswerPart>, AutoCloseable {
    private final AnswerStream parts;

    /** Asks this, and reads the answer. */
    public AskStream(AskGateway gateway, ApiRequest request) {
        parts = new AnswerStream(AnswerReader.ofAsk(gateway, request).open());
    }

    /** The parts, one after the other; may be asked for once. The first one tells the talk, and has no words yet. */
    @Override
    public Iterator<AnswerPart> iterator() {
        return parts.iterator();
    }

    /** The parts as a Java stream. Closing it closes this one. */
    public Stream<AnswerPart> stream() {
        return parts.stream();
    }

    /** The whole answer; waits for what is left of it. */
    public AskAnswer answer() {
        return AskAnswer.of(parts.message().json());
    }

    /** Whether all of it was read. */
    public boolean isComplete() {
        return parts.isComplete();
    }

    @Override
    public void close() {
        parts.close();
    }
}
