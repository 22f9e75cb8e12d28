package io.ragstone.app;

import io.ragstone.adapters.crypto.AesSecretBox;
import io.ragstone.adapters.crypto.Argon2PasswordHasher;
import io.ragstone.adapters.filesystem.FolderBlobStore;
import io.ragstone.adapters.filesystem.SecretFile;
import io.ragstone.core.document.BlobStore;
import io.ragstone.core.model.SecretBox;
import io.ragstone.core.tenant.PasswordHasher;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Chooses the adapters for files and secrets. */
@Singleton
class AdapterWiring {
    @Produces
    @Singleton
    BlobStore blobs(RagstoneConfig config) {
        return new FolderBlobStore(config.data().dir().resolve("files"));
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
