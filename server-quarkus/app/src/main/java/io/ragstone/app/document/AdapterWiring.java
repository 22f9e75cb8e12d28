package io.ragstone.app.document;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.ragstone.adapters.crypto.AesSecretBox;
import io.ragstone.adapters.crypto.Argon2PasswordHasher;
import io.ragstone.adapters.filesystem.FolderBlobStore;
import io.ragstone.adapters.filesystem.SecretFile;
import io.ragstone.adapters.remote.web.RemotePageSettings;
import io.ragstone.adapters.remote.web.RemoteWebPages;
import io.ragstone.adapters.s3.S3BlobStore;
import io.ragstone.adapters.s3.S3Settings;
import io.ragstone.app.config.DocumentSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.StorageSettings;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.tenant.account.PasswordHasher;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** Chooses the adapters for files and secrets. */
@Singleton
class AdapterWiring {
    @Produces
    @Singleton
    BlobStore blobs(RagstoneConfig config) {
        return switch (config.files().kind()) {
            case FOLDER -> new FolderBlobStore(config.data().dir().resolve("files"));
            case S3 -> new S3BlobStore(s3(config.files().s3()));
        };
    }

    private static S3Settings s3(StorageSettings.Files.S3 config) {
        return new S3Settings(
                config.endpoint(),
                config.region(),
                config.bucket(),
                config.prefix().orElse(""),
                config.pathStyle(),
                required(config.accessKey(), "access-key"),
                required(config.secretKey(), "secret-key"));
    }

    private static String required(Optional<String> value, String setting) {
        return value.orElseThrow(() -> new ConfigurationException(
                "With ragstone.files.kind=s3 the setting ragstone.files.s3." + setting + " is needed."));
    }

    void close(@Disposes BlobStore blobs) throws Exception {
        if (blobs instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    @Produces
    @Singleton
    WebPages pages(RagstoneConfig config) {
        DocumentSettings.Crawl crawl = config.crawl();
        return new RemoteWebPages(
                new RemotePageSettings(crawl.timeout(), crawl.pageBytes(), crawl.ports(), crawl.localAddresses()));
    }

    void close(@Disposes WebPages pages) {
        if (pages instanceof RemoteWebPages remote) {
            remote.close();
        }
    }

    @Produces
    @Singleton
    PasswordHasher passwords() {
        return new Argon2PasswordHasher();
    }

    /** The key is made on the first start; without it what is sealed stays sealed. */
    @Produces
    @Singleton
    SecretBox secrets(RagstoneConfig config) throws IOException {
        Path file = config.data().dir().resolve("secrets").resolve("seal.key");
        if (!Files.exists(file)) {
            byte[] key = new byte[AesSecretBox.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            SecretFile.write(file, key);
        }
        return new AesSecretBox(Files.readAllBytes(file));
    }
}
