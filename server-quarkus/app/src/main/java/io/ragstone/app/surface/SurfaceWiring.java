package io.ragstone.app.surface;

import io.ragstone.adapters.crypto.PasswordUnwrapper;
import io.ragstone.app.config.DocumentSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.ServerSettings;
import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.core.tenant.credential.SessionService;
import io.ragstone.surfaces.boundary.JsonBodyLimit;
import io.ragstone.surfaces.boundary.pace.Pace;
import io.ragstone.surfaces.ragflow.user.PasswordReader;
import io.ragstone.surfaces.ragflow.wire.KeyCheck;
import io.ragstone.surfaces.ragflow.wire.SessionCheck;
import io.ragstone.surfaces.ragflow.wire.VisitorCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Gives the surfaces what they need of core and adapters besides the services. */
@Singleton
class SurfaceWiring {
    @Produces
    @Singleton
    KeyCheck keyCheck(ApiKeyService keys) {
        return keys::authenticate;
    }

    @Produces
    @Singleton
    VisitorCheck visitorCheck(ApiKeyService keys) {
        return keys::welcome;
    }

    @Produces
    @Singleton
    SessionCheck sessionCheck(SessionService sessions) {
        return sessions::authenticate;
    }

    @Produces
    @Singleton
    JsonBodyLimit jsonBodyLimit(RagstoneConfig config) {
        return new JsonBodyLimit(config.limits().jsonBytes());
    }

    @Produces
    @Singleton
    Pace pace(RagstoneConfig config) {
        DocumentSettings.Limits limits = config.limits();
        return new Pace(limits.headTime(), limits.bodyRate(), limits.bodyTime());
    }

    @Produces
    @Singleton
    PasswordReader passwords(RagstoneConfig config) throws IOException {
        ServerSettings.Surface.Ragflow ragflow = config.surface().ragflow();
        Optional<Path> key = ragflow.passwordPrivateKey();
        PasswordUnwrapper unwrapper = key.isEmpty()
                ? PasswordUnwrapper.none()
                : PasswordUnwrapper.of(
                        Files.readString(key.get()),
                        ragflow.passwordPrivateKeyPassphrase().orElse(null));
        return unwrapper::unwrap;
    }
}
