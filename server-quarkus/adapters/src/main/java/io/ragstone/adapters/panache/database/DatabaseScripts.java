package io.ragstone.adapters.panache.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Leaves out the scripts of other databases: which folders there are is fixed when the server is built. */
@Singleton
class DatabaseScripts implements FlywayConfigurationCustomizer {
    private final Database database;

    DatabaseScripts(Database database) {
        this.database = database;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.resourceProvider(new OurOwn(configuration.getResourceProvider()));
    }

    private final class OurOwn implements ResourceProvider {
        private final ResourceProvider all;

        OurOwn(ResourceProvider all) {
            this.all = all;
        }

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return all.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream()
                    .filter(script -> database.understands(script.getAbsolutePath()))
                    .toList();
        }
    }
}
