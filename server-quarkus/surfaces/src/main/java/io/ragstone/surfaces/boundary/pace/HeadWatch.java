package io.ragstone.surfaces.boundary.pace;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which a head does not come to its end in time: the first one from the moment that the connection is there, each
 * further one from its first byte. It sees bytes as they come, encrypted ones too, and is told what they meant.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {
    private final Duration longest;
    private boolean expected = true;
    private @Nullable Future<?> deadline;

    HeadWatch(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        arm(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (expected && deadline == null) {
            arm(context);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        disarm();
        context.fireChannelInactive();
    }

    /** A whole head has come: what comes next is its body, if anything. */
    void headCame() {
        expected = false;
        disarm();
    }

    /** A whole request has come: what comes next is another head. */
    void requestCame() {
        expected = true;
    }

    private void arm(ChannelHandlerContext context) {
        deadline = context.executor().schedule(() -> expire(context), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        Future<?> armed = deadline;
        if (armed != null) {
            armed.cancel(false);
            deadline = null;
        }
    }

    /** While we do not read, nothing can come. */
    private void expire(ChannelHandlerContext context) {
        if (context.channel().config().isAutoRead()) {
            context.close();
        } else {
            arm(context);
        }
    }
}
