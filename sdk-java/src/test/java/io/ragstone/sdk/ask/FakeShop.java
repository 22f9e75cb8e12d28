package io.ragstone.sdk.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.ragstone.sdk.ContractGuard;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that answers as the examples of the contract do, and a client whose requests are held against the contract. */
final class FakeShop implements BeforeEachCallback, AfterEachCallback {
    static final String BASE = "3f1c5a7e-bf9e-11f0-8d1c-0242ac120002";
    static final String TALK = "5d0c5a7e-bf9e-11f0-8d1c-0242ac120002";

    private static final JsonNode CONTRACT = contract();

    private final WireMockServer wire = new WireMockServer(wireMockConfig().dynamicPort());
    private @Nullable AskClient client;

    private static JsonNode contract() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(new File(System.getProperty("contract.bundle")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        wire.start();
        client = builder().baseUrl(wire.baseUrl()).build();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client().close();
        wire.stop();
    }

    AskClient client() {
        return Objects.requireNonNull(client);
    }

    /** Options of a client, to whatever server. What may be repeated is left as it is by default. */
    static AskClientBuilder builder() {
        return AskClient.builder()
                .apiKey("key")
                .tenant("9c2a1f04-bf9d-11f0-a6f3-0242ac120002")
                .interceptor(new ContractGuard());
    }

    /** Answers everything as the example of this operation does. */
    void answerAs(String operation) {
        answer(okJson(example(operation).toString()));
    }

    void answer(ResponseDefinitionBuilder answer) {
        wire.stubFor(any(anyUrl()).willReturn(answer));
    }

    void refuse(int status, String code, String why) {
        answer(jsonResponse(
                "{\"status\":\"error\",\"error\":\"" + why + "\",\"code\":\"" + code + "\",\"request_id\":\"r-1\"}",
                status));
    }

    void stream(String events) {
        answer(okForContentType("text/event-stream; charset=utf-8", events));
    }

    void verify(RequestPatternBuilder request) {
        wire.verify(1, request);
    }

    private static JsonNode example(String operation) {
        for (JsonNode path : CONTRACT.path("paths")) {
            for (JsonNode candidate : path) {
                if (candidate.path("operationId").asText().equals(operation)) {
                    return example(candidate.at("/responses/200/content").path("application/json"));
                }
            }
        }
        throw new AssertionError("The contract has no operation " + operation + ".");
    }

    private static JsonNode example(JsonNode content) {
        if (content.has("example")) {
            return content.path("example");
        }
        JsonNode first = content.path("examples").iterator().next();
        String reference = first.path("$ref").asText();
        return (reference.isEmpty() ? first : CONTRACT.at(reference.substring(1))).path("value");
    }
}
