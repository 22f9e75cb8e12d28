package io.ragstone.core.model.watched;

import io.ragstone.core.model.ChatModel.Usage;

/** What a call has used, said while it runs. */
final class CallNote {
    private Usage usage = Usage.NONE;

    void used(Usage counted) {
        usage = counted;
    }

    Usage usage() {
        return usage;
    }
}
