package io.ragstone.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** The BOM names versions itself, since it has no parent; they are those that the SDK is tested with. */
class BomTest {
    private static final Path BOM = Path.of("../bom/pom.xml");

    @Test
    void namesTheVersionsThatTheSdkIsTestedWith() throws IOException {
        assertThat(Files.readString(BOM))
                .contains("<jackson.version>" + PackageVersion.VERSION + "<")
                .contains("<okhttp.version>" + OkHttp.VERSION + "<");
    }
}
