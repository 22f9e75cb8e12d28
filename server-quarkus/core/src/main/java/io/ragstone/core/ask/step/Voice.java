package io.ragstone.core.ask.step;

import io.ragstone.core.model.Cancellation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says a reply bit by bit, as long as somebody listens. */
public final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    private final @Nullable Consumer<String> listener;
    private final Cancellation cancellation;
    private final StringBuilder said = new StringBuilder();
    private boolean heard;

    /** @param listener null where only the whole reply is wanted */
    public Voice(@Nullable Consumer<String> listener, Cancellation cancellation) {
        this.listener = listener;
        this.cancellation = cancellation;
    }

    public void say(String more) {
        if (more.isEmpty()) {
            return;
        }
        said.append(more);
        if (listener == null || cancellation.isCancelled()) {
            return;
        }
        heard = true;
        try {
            listener.accept(more);
        } catch (RuntimeException e) {
            // Whoever asked is gone; nothing more has to be said.
            LOG.debug("A reply is not heard any more.", e);
            cancellation.cancel();
        }
    }

    public String said() {
        return said.toString();
    }

    /** Begins anew, unless somebody has heard something already. */
    boolean takeBack() {
        if (!heard) {
            said.setLength(0);
        }
        return !heard;
    }
}
