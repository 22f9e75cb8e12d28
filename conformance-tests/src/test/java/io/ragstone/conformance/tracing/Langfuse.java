package io.ragstone.conformance.tracing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import java.time.Duration;
import java.util.List;

/** A Langfuse that takes every trace, at once or when it likes. */
final class Langfuse implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INGESTION = "/api/public/ingestion";
    private static final String SECRET = "sk-lf-1";

    private final Gate gate = new Gate();
    private final WireMockServer wire =
            new WireMockServer(options().dynamicPort().extensions(gate));

    Langfuse() {
        wire.start();
        wire.stubFor(get("/api/public/projects")
                .withBasicAuth("pk-lf-1", SECRET)
                .willReturn(okJson("{\"data\": [{\"id\": \"p1\", \"name\": \"Handbook\"}]}")));
        wire.stubFor(post(INGESTION)
                .withBasicAuth("pk-lf-1", SECRET)
                .willReturn(okJson("{\"successes\": [], \"errors\": []}")
                        .withStatus(207)
                        .withTransformers(Gate.NAME)));
    }

    /** Has an account send its traces here. */
    void serve(Account account) {
        account.session()
                .post(
                        "/v1/langfuse/api_key",
                        Json.object("host", wire.baseUrl(), "public_key", "pk-lf-1", "secret_key", SECRET))
                .succeeded();
    }

    /** From now on it lets those wait who send traces. */
    void holdBack() {
        gate.close();
    }

    void goOn() {
        gate.open();
    }

    /** The batches of traces of this name that were taken, once there are so many; the events of each. */
    List<JsonNode> traces(String name, int count) {
        return Await.until(
                count + " traces of " + name + " are there",
                PATIENCE,
                () -> wire.findAll(postRequestedFor(urlEqualTo(INGESTION))).stream()
                        .map(request -> Json.parse(request.getBodyAsString()).path("batch"))
                        .filter(batch -> batch.at("/0/body/name").asText().equals(name))
                        .toList(),
                batches -> batches.size() >= count);
    }

    @Override
    public void close() {
        gate.open();
        wire.stop();
    }
}
