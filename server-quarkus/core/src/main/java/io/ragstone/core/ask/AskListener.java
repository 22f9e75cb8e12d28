package io.ragstone.core.ask;

import io.ragstone.core.ask.reply.Intent;
import java.util.UUID;

/** Hears a reply while it is made. What it throws ends the making. */
public interface AskListener {
    /** The first that is heard. */
    void begun(UUID conversationId, UUID replyId, Intent intent);

    void said(String more);
}
