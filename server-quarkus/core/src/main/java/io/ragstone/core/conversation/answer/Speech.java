package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.citation.CitationReader;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatModel;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what a model says, puts its citations in order, and passes it on as long as somebody listens. */
final class Speech implements ChatModel.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);

    private final CitationReader citations;
    private final Cancellation cancellation;
    private final Clockwork clockwork;
    private final Consumer<AnswerEvent> events;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();

    Speech(CitationReader citations, Cancellation cancellation, Clockwork clockwork, Consumer<AnswerEvent> events) {
        this.citations = citations;
        this.cancellation = cancellation;
        this.clockwork = clockwork;
        this.events = events;
    }

    @Override
    public void text(String more) {
        clockwork.word();
        pass(citations.more(more));
    }

    @Override
    public void thought(String more) {
        clockwork.word();
        thinking.append(more);
        tell(new AnswerEvent.Thought(more));
    }

    void end() {
        pass(citations.rest());
    }

    void tell(AnswerEvent event) {
        if (cancellation.isCancelled()) {
            return;
        }
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            // Whoever asked is gone; the model need not go on.
            LOG.debug("An answer is not heard any more.", e);
            cancellation.cancel();
        }
    }

    private void pass(String more) {
        if (!more.isEmpty()) {
            text.append(more);
            tell(new AnswerEvent.Text(more));
        }
    }

    String text() {
        return text.toString();
    }

    String thinking() {
        return thinking.toString();
    }

    CitationReader citations() {
        return citations;
    }
}
