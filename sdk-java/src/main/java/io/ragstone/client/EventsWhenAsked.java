package io.ragstone.client;

import io.ragstone.client.flow.StreamSource;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Sends the request of a stream when its first event is asked for. */
final class EventsWhenAsked<T> implements StreamSource<T> {
    private final ApiClient client;
    private final ApiRequest request;
    private final Class<T> type;
    private final Cancellation cancellation = new Cancellation();
    private volatile @Nullable SseStream<T> stream;
    private @Nullable Iterator<T> events;

    EventsWhenAsked(ApiClient client, ApiRequest request, Class<T> type) {
        this.client = client;
        this.request = request;
        this.type = type;
    }

    @Override
    public @Nullable T next() {
        if (events == null) {
            SseStream<T> opened = client.stream(request.cancelledBy(cancellation), type);
            stream = opened;
            events = opened.iterator();
        }
        return events.hasNext() ? events.next() : null;
    }

    @Override
    public void close() {
        cancellation.cancel();
        SseStream<T> opened = stream;
        if (opened != null) {
            opened.close();
        }
    }
}
