package io.ragstone.core.ask.session;

import java.util.Locale;

/** Who speaks in a talk. */
public enum HandoverState {
    AI_ACTIVE,
    /** A person was called. */
    PENDING_HANDOFF,
    AGENT_ACTIVE,
    ENDED,
    /** It ended long ago. */
    ARCHIVED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
