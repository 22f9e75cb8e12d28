package io.ragstone.core.ask.reply;

import java.util.Locale;

/** What somebody wants who asks. */
public enum Intent {
    KNOWLEDGE,
    SMALLTALK,
    HANDOFF,
    OPINION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
