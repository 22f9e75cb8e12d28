package io.ragstone.surfaces.boundary.pace;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2Stream;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection of HTTP/2 on which a body drips. Ending its stream alone would leave whoever reads it waiting, as nobody
 * tells them.
 */
final class StreamWatch implements Runnable {
    private final HttpServerRequest request;
    private final Channel channel;
    private final Http2Connection connection;
    private final Drip drip;
    private @Nullable Future<?> ticks;

    private StreamWatch(HttpServerRequest request, Channel channel, Http2Connection connection, Pace pace) {
        this.request = request;
        this.channel = channel;
        this.connection = connection;
        this.drip = new Drip(pace);
    }

    static void begin(HttpServerRequest request, Channel channel, Http2Connection connection, Pace pace) {
        StreamWatch watch = new StreamWatch(request, channel, connection, pace);
        long tick = Drip.TICK.toMillis();
        watch.ticks = channel.eventLoop().scheduleAtFixedRate(watch, tick, tick, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        Http2Stream stream = connection.stream(request.streamId());
        if (stream == null || stream.state() != Http2Stream.State.OPEN) {
            stop();
        } else if (drip.isTooSlow(request.bytesRead(), hasReadAll(stream))) {
            stop();
            channel.close();
        }
    }

    /** As long as we have not, the client may not be permitted to send more. */
    private boolean hasReadAll(Http2Stream stream) {
        return connection.local().flowController().unconsumedBytes(stream) == 0;
    }

    private void stop() {
        Future<?> running = ticks;
        if (running != null) {
            running.cancel(false);
        }
    }
}
