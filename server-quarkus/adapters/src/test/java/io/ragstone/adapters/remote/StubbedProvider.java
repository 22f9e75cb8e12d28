package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.adapters.remote.http.ModelHttp;
import io.ragstone.adapters.remote.http.Pauses;
import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A provider that answers what a test wants, and the models that ask it without losing time over pauses. */
final class StubbedProvider implements AutoCloseable {
    static final String KEY = "sk-very-secret";
    static final UUID TENANT = UUID.fromString("3f1c5a7e-bf9e-11f0-8d1c-0242ac120002");
    private static final RemoteSettings SETTINGS =
            new RemoteSettings(Duration.ofSeconds(30), 3, Duration.ofMinutes(1), Duration.ofMinutes(1), true);

    final WireMockServer wire = new WireMockServer(options().dynamicPort().extensions(new WordsTransformer()));
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final RemoteModels models = models(SETTINGS);

    StubbedProvider() {
        wire.start();
    }

    RemoteModels models(RemoteSettings settings) {
        return new RemoteModels(settings, new TokenCounter(), new ModelHttp(settings.localAddresses(), pauses::add));
    }

    /** Models that wait otherwise between attempts. */
    RemoteModels pausing(Pauses otherwise) {
        return new RemoteModels(SETTINGS, new TokenCounter(), new ModelHttp(true, otherwise));
    }

    ModelEndpoint endpoint(Dialect dialect) {
        return endpoint(dialect, wire.baseUrl());
    }

    static ModelEndpoint endpoint(Dialect dialect, String baseUrl) {
        return new ModelEndpoint(
                TENANT, new ModelName("small", "Stub"), dialect, baseUrl, false, KEY, 32, 0, 8191, null);
    }

    @Override
    public void close() {
        models.close();
        wire.stop();
    }
}
