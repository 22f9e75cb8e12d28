package io.ragstone.app.surface;

import io.ragstone.core.tenant.credential.ApiKeyService;
import io.ragstone.surfaces.baiyuan.ServerVersion;
import io.ragstone.surfaces.baiyuan.wire.PresentedKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives Baiyuan's API what it needs of core and adapters besides the services. */
@Singleton
class BaiyuanWiring {
    @Produces
    @Singleton
    PresentedKeys presentedKeys(ApiKeyService keys) {
        return keys::examine;
    }

    @Produces
    @Singleton
    ServerVersion version(@ConfigProperty(name = "quarkus.application.version") String version) {
        return new ServerVersion(version);
    }
}
