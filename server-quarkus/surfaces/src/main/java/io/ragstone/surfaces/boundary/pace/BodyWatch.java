package io.ragstone.surfaces.boundary.pace;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection of HTTP/1 on which a body drips. It sits behind the decoder and sees requests as they come, which may be
 * long before anybody reads them.
 */
final class BodyWatch extends ChannelInboundHandlerAdapter {
    private final Pace pace;
    private final @Nullable HeadWatch heads;
    private @Nullable Future<?> ticks;
    private long bytes;
    private boolean awaitsWord;

    BodyWatch(Pace pace, @Nullable HeadWatch heads) {
        this.pace = pace;
        this.heads = heads;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest head) {
            boolean announced = HttpUtil.isTransferEncodingChunked(head) || HttpUtil.getContentLength(head, 0L) > 0;
            headCame(context, announced, HttpUtil.is100ContinueExpected(head));
        }
        if (part instanceof HttpContent content) {
            bytes += content.content().readableBytes();
        }
        if (part instanceof LastHttpContent) {
            requestCame();
        }
        context.fireChannelRead(part);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /**
     * A head has come, on which a body may follow.
     *
     * @param waits whether the client sends no body before it is told to
     */
    void headCame(ChannelHandlerContext context, boolean body, boolean waits) {
        if (heads != null) {
            heads.headCame();
        }
        stop();
        bytes = 0;
        awaitsWord = waits;
        if (body && pace.bodyRate() > 0) {
            Drip drip = new Drip(pace);
            long tick = Drip.TICK.toMillis();
            ticks = context.executor()
                    .scheduleAtFixedRate(() -> look(context, drip), tick, tick, TimeUnit.MILLISECONDS);
        }
    }

    private void look(ChannelHandlerContext context, Drip drip) {
        boolean told = !awaitsWord || bytes > 0;
        if (drip.isTooSlow(bytes, told && context.channel().config().isAutoRead())) {
            context.close();
        }
    }

    private void requestCame() {
        stop();
        if (heads != null) {
            heads.requestCame();
        }
    }

    private void stop() {
        Future<?> running = ticks;
        if (running != null) {
            running.cancel(false);
            ticks = null;
        }
    }
}
