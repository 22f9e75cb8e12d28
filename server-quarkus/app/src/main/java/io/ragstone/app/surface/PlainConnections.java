package io.ragstone.app.surface;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Keeps HTTP/2 to encrypted connections, where both sides agree on it before the first request. Clients that would rather
 * switch to it in the middle of one stay with HTTP/1.1: Vert.x loses the end of a large body that comes with such a request.
 */
@Singleton
class PlainConnections implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
