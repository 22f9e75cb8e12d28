package io.ragstone.core.ask.step;

import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.model.Cancellation;
import java.util.Optional;

/** One way to answer a question. */
public interface Step {
    /** Says the reply where it has one; otherwise it says nothing, and the next step is asked. */
    Optional<Reply> reply(Inquiry inquiry, Voice voice, Cancellation cancellation);
}
