package io.ragstone.app.watch;

import io.ragstone.adapters.micrometer.MicrometerMeters;
import io.ragstone.app.config.RagstoneConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Prometheus reads the metrics. */
@Singleton
class MetricsRoute {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final Meters meters;
    private final boolean enabled;
    private final Optional<String> token;

    MetricsRoute(Meters meters, RagstoneConfig config) {
        this.meters = meters;
        this.enabled = config.metrics().enabled();
        this.token = config.metrics().token();
    }

    void serve(@Observes Router router) {
        if (enabled) {
            router.get("/q/metrics").blockingHandler(this::scrape, false);
        }
    }

    private void scrape(RoutingContext call) {
        MicrometerMeters made = meters.made();
        if (token.isPresent() && !sent(call.request().getHeader(HttpHeaders.AUTHORIZATION), token.get())) {
            call.response().setStatusCode(UNAUTHORIZED).putHeader("WWW-Authenticate", "Bearer");
            call.response().end("Send the token of ragstone.metrics.token as Authorization: Bearer.\n");
        } else if (made == null) {
            call.response().setStatusCode(UNAVAILABLE).end("The server is still starting.\n");
        } else {
            call.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).end(made.scrape());
        }
    }

    private static boolean sent(@Nullable String header, String token) {
        return header != null && MessageDigest.isEqual(bytes(header), bytes("Bearer " + token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
