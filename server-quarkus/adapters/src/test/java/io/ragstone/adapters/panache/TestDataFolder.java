package io.ragstone.adapters.panache;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Makes the folder of the tests' database, and empties it, before anybody opens the database. */
@Singleton
class TestDataFolder implements FlywayConfigurationCustomizer {
    private final Path folder;

    TestDataFolder(@ConfigProperty(name = "ragstone.data.dir") Path folder) {
        this.folder = folder;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> leftovers = Files.list(folder)) {
                for (Path leftover : leftovers.toList()) {
                    Files.delete(leftover);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
