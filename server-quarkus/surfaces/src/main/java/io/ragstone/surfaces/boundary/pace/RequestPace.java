package io.ragstone.surfaces.boundary.pace;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Has those watch a connection that see how its requests come. It is made when the first request comes, as the configuration is. */
@ApplicationScoped
public class RequestPace {
    private final Pace pace;

    RequestPace(Pace pace) {
        this.pace = pace;
    }

    /** Must be called as soon as the head of a request is there, by the thread that reads it. */
    public void begin(HttpServerRequest request) {
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        Channel channel = connection.channel();
        ChannelPipeline handlers = channel.pipeline();
        HeadWatch heads = handlers.get(HeadWatch.class);
        Http2ConnectionHandler http2 = handlers.get(Http2ConnectionHandler.class);
        if (http2 != null) {
            beginStream(request, channel, http2, heads);
        } else if (handlers.get(BodyWatch.class) == null) {
            ChannelHandlerContext reader = handlers.context(VertxHandler.class);
            if (reader != null) {
                watchBodies(request, handlers, reader, heads);
            }
        }
    }

    private void beginStream(
            HttpServerRequest request, Channel channel, Http2ConnectionHandler http2, @Nullable HeadWatch heads) {
        if (heads != null) {
            heads.headCame();
        }
        if (pace.bodyRate() > 0 && !request.isEnded()) {
            StreamWatch.begin(request, channel, http2.connection(), pace);
        }
    }

    /** The head of the connection's first request has passed already; all others are seen as they come. */
    private void watchBodies(
            HttpServerRequest request,
            ChannelPipeline handlers,
            ChannelHandlerContext reader,
            @Nullable HeadWatch heads) {
        BodyWatch bodies = new BodyWatch(pace, heads);
        handlers.addBefore(reader.name(), null, bodies);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean announced =
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !"0".equals(length);
        bodies.headCame(handlers.context(bodies), announced, request.headers().contains(HttpHeaders.EXPECT));
    }
}
