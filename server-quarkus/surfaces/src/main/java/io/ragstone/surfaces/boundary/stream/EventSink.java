package io.ragstone.surfaces.boundary.stream;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where events go. Whoever fills it is told by an exception when nobody is there to read them. */
public interface EventSink {
    /** Sends an event after all that was sent or offered before, and waits while the client is behind. */
    void send(ServerEvent event);

    /**
     * Has an event sent without waiting for it: at once, or when the client has taken what is on its way. Of what is
     * offered meanwhile only the last is kept, so an offer says everything that the ones before it would have said.
     *
     * @param newest is asked when the event leaves, from any thread; null when there is nothing to say any more
     */
    void offer(Supplier<@Nullable ServerEvent> newest);
}
