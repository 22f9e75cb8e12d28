package io.ragstone.sdk.wire.answer;

import io.ragstone.client.ApiRequest;
import io.ragstone.client.Cancellation;
import io.ragstone.client.flow.StreamSource;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.BrokenAnswerException;
import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.wire.AskGateway;
import io.ragstone.sdk.wire.Events;
import io.ragstone.sdk.wire.Gateway;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks, and reads the answer part by part. What goes wrong before there is an answer is thrown as it is. */
public final class AnswerReader implements StreamSource<AnswerPart> {
    private final Function<Cancellation, Events> opening;
    private final AnswerFormat format;
    private final Cancellation cancellation = new Cancellation();
    private volatile @Nullable Events events;
    private Heard heard = Heard.NOTHING;

    private AnswerReader(Function<Cancellation, Events> opening, AnswerFormat format) {
        this.opening = opening;
        this.format = format;
    }

    /** Of an answer as RAGFlow streams it. */
    public static AnswerReader ofChat(Gateway gateway, ApiRequest request) {
        return new AnswerReader(cancellation -> gateway.events(request, cancellation), new ChatFormat());
    }

    /** Of an answer as OpenAI streams it. */
    public static AnswerReader ofOpenAi(Gateway gateway, ApiRequest request) {
        return new AnswerReader(cancellation -> gateway.events(request, cancellation), new OpenAiFormat());
    }

    /** Of an answer as Baiyuan streams it. */
    public static AnswerReader ofAsk(AskGateway gateway, ApiRequest request) {
        return new AnswerReader(cancellation -> gateway.events(request, cancellation), new AskFormat());
    }

    /** Sends the question; otherwise that is done when the first part is asked for. */
    public AnswerReader open() {
        opened();
        return this;
    }

    private Events opened() {
        Events open = events;
        if (open == null) {
            open = opening.apply(cancellation);
            events = open;
        }
        return open;
    }

    @Override
    public @Nullable AnswerPart next() {
        Events open = opened();
        while (!heard.complete()) {
            Heard before = heard;
            heard = listen(open);
            boolean silent = heard == before;
            if (!silent && (!heard.complete() || !heard.saysAsMuchAs(before))) {
                return heard.since(before);
            }
        }
        return null;
    }

    private Heard listen(Events open) {
        try {
            Events.Event event = open.next();
            Heard now = event == null ? end(open) : format.read(event, heard);
            if (now.complete()) {
                open.finish();
            }
            return now;
        } catch (RagflowException e) {
            open.close();
            throw new BrokenAnswerException(e, heard.message());
        }
    }

    private Heard end(Events open) {
        if (!open.isPlainJson()) {
            throw new ProtocolException(
                    "The server ended the stream before the answer was complete.", ErrorDetails.noAnswer(), null);
        }
        return heard.completed();
    }

    @Override
    public void close() {
        Events open = events;
        if (open == null) {
            cancellation.cancel();
        } else {
            open.close();
        }
    }
}
