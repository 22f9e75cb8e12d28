package io.ragstone.surfaces.boundary.stream;

import io.ragstone.core.model.Cancellation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose events are told while they happen, in the thread of the request.
 *
 * @param pings what is sent while there is nothing else to send; null for nothing
 */
public record StreamedAnswer(
        EventSpelling spelling, @Nullable Pings pings, Telling telling) {
    /** What is sent whenever nothing was for so long. */
    public record Pings(Duration every, ServerEvent ping) {}

    /** Tells what there is to tell, and returns when all was told. */
    @FunctionalInterface
    public interface Telling {
        /** @param cancellation takes place as soon as the client is gone, or takes nothing any more */
        void tell(EventSink events, Cancellation cancellation);
    }

    public StreamedAnswer(EventSpelling spelling, Telling telling) {
        this(spelling, null, telling);
    }

    public Response toResponse() {
        return Response.ok(this, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
