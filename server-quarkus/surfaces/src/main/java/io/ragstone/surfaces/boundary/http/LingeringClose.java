package io.ragstone.surfaces.boundary.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a connection whose request was answered before all of its body had come. Closed at once it would be reset under
 * the hands of a client that is still sending, which then often loses the answer; so the rest is read and thrown away
 * for a while.
 */
final class LingeringClose implements Handler<Long> {
    /** A client that sends nothing for so long has seen the answer, or never will. */
    private static final long SILENCE_MILLIS = 1_000;

    /** And one that does not stop is cut off. */
    private static final int MOST_TICKS = 30;

    private final HttpServerRequest request;
    private int ticks;
    private boolean heard = true;

    private LingeringClose(HttpServerRequest request) {
        this.request = request;
    }

    /** With HTTP 2 a connection carries other requests too; there the rest is simply not asked for. */
    static void after(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(
                    done -> context.vertx().runOnContext(next -> new LingeringClose(request).begin(context)));
        }
    }

    private void begin(RoutingContext context) {
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        long timer = context.vertx().setPeriodic(SILENCE_MILLIS, this);
        request.connection().closeHandler(closed -> context.vertx().cancelTimer(timer));
        request.exceptionHandler(broken -> request.connection().close());
        request.endHandler(all -> request.connection().close());
        request.handler(rest -> heard = true);
        request.resume();
    }

    @Override
    public void handle(Long timer) {
        if (!heard || ++ticks > MOST_TICKS) {
            request.connection().close();
        }
        heard = false;
    }
}
