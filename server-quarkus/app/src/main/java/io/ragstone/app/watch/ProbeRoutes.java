package io.ragstone.app.watch;

import io.ragstone.core.health.Reading;
import io.ragstone.core.health.ServerHealth;
import io.ragstone.core.ingest.IngestWorkers;
import io.ragstone.core.service.RunningService;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** The probes of orchestrators, in MicroProfile Health's form: 200 when all is well, else 503. */
@Singleton
class ProbeRoutes {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final ServerHealth health;
    private final IngestWorkers workers;
    private final WatchLifecycle lifecycle;

    ProbeRoutes(ServerHealth health, IngestWorkers workers, WatchLifecycle lifecycle) {
        this.health = health;
        this.workers = workers;
        this.lifecycle = lifecycle;
    }

    void serve(@Observes Router router) {
        router.get("/q/health/started").handler(call -> answer(call, lifecycle.started(), started()));
        router.get("/q/health/live").handler(call -> answer(call, living(), workers()));
        router.get("/q/health/ready").blockingHandler(this::ready, false);
        router.get("/q/health").blockingHandler(this::ready, false);
    }

    /** A server whose workers were not started yet, or shut down by somebody, is not dead. */
    private boolean living() {
        return !lifecycle.started() || workers.state() != RunningService.State.BROKEN;
    }

    private void ready(RoutingContext call) {
        if (!lifecycle.started()) {
            answer(call, false, started());
            return;
        }
        ServerHealth.Report report = health.read();
        JsonArray checks = new JsonArray();
        report.readings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> checks.add(check(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue())));
        answer(call, report.isWell(), checks);
    }

    private JsonArray started() {
        return new JsonArray().add(check("started", lifecycle.started()));
    }

    private JsonArray workers() {
        return new JsonArray().add(check("workers", living()));
    }

    private static JsonObject check(String name, Reading reading) {
        return check(name, reading.ok())
                .put(
                        "data",
                        new JsonObject()
                                .put("kind", reading.kind())
                                .put("color", reading.color().name().toLowerCase(Locale.ROOT))
                                .put("message", reading.message())
                                .put("elapsedMillis", reading.elapsed().toMillis()));
    }

    private static JsonObject check(String name, boolean up) {
        return new JsonObject().put("name", name).put("status", up ? "UP" : "DOWN");
    }

    private static void answer(RoutingContext call, boolean up, JsonArray checks) {
        call.response()
                .setStatusCode(up ? OK : UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject()
                        .put("status", up ? "UP" : "DOWN")
                        .put("checks", checks)
                        .encode());
    }
}
