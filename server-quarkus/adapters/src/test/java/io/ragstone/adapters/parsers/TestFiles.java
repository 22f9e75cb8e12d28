package io.ragstone.adapters.parsers;

import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Files for the parsers to read: those of this project's tests, and such as a test writes itself. */
public final class TestFiles {
    public static final ParseLimits LIMITS =
            new ParseLimits(20L << 20, 500, 5_000_000, 100, 100, Duration.ofSeconds(30));

    private final Path folder;

    public TestFiles(Path folder) {
        this.folder = folder;
    }

    public Source resource(String name) {
        return bytes(name, resourceBytes(name));
    }

    public static byte[] resourceBytes(String name) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/parsers/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Source text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Source bytes(String name, byte[] bytes) {
        try {
            return new Source(name, Files.write(Files.createTempFile(folder, "file", ""), bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
