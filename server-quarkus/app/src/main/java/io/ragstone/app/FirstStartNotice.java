package io.ragstone.app;

import io.ragstone.adapters.filesystem.SecretFile;
import io.ragstone.core.tenant.account.FirstStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells the operator the secrets of a new server: once on the console, and in a file that only the owner can read. */
final class FirstStartNotice {
    private final Path file;

    FirstStartNotice(Path dataFolder) {
        this.file = dataFolder.resolve("secrets").resolve("first-start.properties");
    }

    void tell(FirstStart.Secrets secrets) throws IOException {
        String kept =
                """
                tenant.id=%s
                admin.email=%s
                admin.password=%s
                api.key=%s
                """.formatted(secrets.tenantId(), secrets.adminEmail(), secrets.adminPassword(), secrets.apiKey());
        SecretFile.write(file, kept.getBytes(StandardCharsets.UTF_8));
        System.out.printf(
                """

                This is the first start. What follows is shown once, and kept in %s:
                  tenant    %s
                  account   %s   password   %s
                  API key   %s

                """, file, secrets.tenantId(), secrets.adminEmail(), secrets.adminPassword(), secrets.apiKey());
    }
}
