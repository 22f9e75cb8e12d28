package io.ragstone.core.admin.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is secret by its name or within a URL is hidden, and nothing else. */
class SecretMaskTest {
    private final SecretMask mask = new SecretMask();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "database.password",
                "files.s3.access-key",
                "files.s3.secret-key",
                "files.s3.secretKey",
                "index.qdrant.api-key",
                "index.qdrant.apiKey",
                "accounts.channels.google.client-secret",
                "surface.ragflow.password-private-key-passphrase",
                "metrics.token",
                "RAGSTONE_DATABASE_PASSWORD",
                "RAGSTONE_FILES_S3_SECRET_KEY",
                "RAGSTONE_INDEX_QDRANT_API_KEY"
            })
    void secretsAreHidden(String name) {
        assertThat(mask.shown(name, "swordfish")).isEqualTo(SecretMask.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "database.username",
                "quota.tokens",
                "surface.ragflow.rate.key",
                "quota.upload.key",
                "RAGSTONE_SURFACE_RAGFLOW_RATE_KEY",
                "accounts.channels.google.client-id",
                "files.s3.bucket"
            })
    void theRestIsShown(String name) {
        assertThat(mask.shown(name, "12")).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://ada:sword/fish@db.example.org/rag, jdbc:postgresql://********@db.example.org/rag",
        "jdbc:postgresql://db/rag?user=ada&password=swordfish&ssl=true,"
                + " jdbc:postgresql://db/rag?user=ada&password=********&ssl=true",
        "https://api.example.org/v1?api_key=swordfish, https://api.example.org/v1?api_key=********",
        "-Xmx2g -Dragstone.files.s3.secret-key=sword&fish -Dx=1, -Xmx2g -Dragstone.files.s3.secret-key=******** -Dx=1",
        "password=swordfish, password=********",
        "http://localhost:6334, http://localhost:6334"
    })
    void secretsWithinValuesAreHidden(String url, String shown) {
        assertThat(mask.shown("database.url", url)).isEqualTo(shown);
    }

    @Test
    void thatThereIsNoneMayBeKnown() {
        assertThat(mask.shown("database.password", "")).isEmpty();
    }
}
