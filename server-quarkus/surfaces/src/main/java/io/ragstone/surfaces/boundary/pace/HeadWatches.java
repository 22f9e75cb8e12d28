package io.ragstone.surfaces.boundary.pace;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.arc.Arc;

/**
 * Watches each new connection for its head. Neither Quarkus nor Vert.x says when there is a new connection; Netty does, to
 * extensions that it finds by itself where the system property {@link #EXTENSIONS_SYSTEM_PROPERTY} has it look for them.
 */
public final class HeadWatches extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Pace pace = Arc.container().instance(Pace.class).get();
        connection.pipeline().addFirst(new HeadWatch(pace.head()));
    }
}
