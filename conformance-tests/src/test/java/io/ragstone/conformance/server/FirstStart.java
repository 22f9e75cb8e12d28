package io.ragstone.conformance.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * What a server made for itself when it first started.
 *
 * @param tenantId its tenant
 * @param adminEmail the account of the administrator
 * @param adminPassword the password of that account
 * @param apiKey the API key of the tenant
 */
public record FirstStart(String tenantId, String adminEmail, String adminPassword, String apiKey) {
    public static Path file(Path dataFolder) {
        return dataFolder.resolve("secrets").resolve("first-start.properties");
    }

    static FirstStart read(Path dataFolder) {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file(dataFolder))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The server left no secrets of its first start", e);
        }
        return new FirstStart(
                secret(secrets, "tenant.id"),
                secret(secrets, "admin.email"),
                secret(secrets, "admin.password"),
                secret(secrets, "api.key"));
    }

    private static String secret(Properties secrets, String name) {
        return Objects.requireNonNull(secrets.getProperty(name), () -> "first-start.properties has no " + name);
    }
}
