package io.ragstone.app.surface;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Serves the contract itself, and leads to the page that shows it. */
@Singleton
class ContractRoutes {
    void serve(@Observes Router router) {
        serve(router, "/openapi.json", "application/json");
        serve(router, "/openapi.yaml", "application/yaml");
        router.get("/apidocs").handler(call -> {
            if (call.normalizedPath().endsWith("/")) {
                call.next();
            } else {
                call.redirect("/apidocs/");
            }
        });
    }

    private static void serve(Router router, String path, String type) {
        Buffer contract = Buffer.buffer(read("ragstone-openapi" + path));
        router.get(path)
                .handler(call -> call.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, type)
                        .end(contract));
    }

    private static byte[] read(String resource) {
        try (InputStream in = ContractRoutes.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this build; build the openapi module first.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
