package io.ragstone.conformance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the tests may write: the build folder of this module. */
public final class BuildFolder {
    private BuildFolder() {}

    static Path path() {
        return Path.of(System.getProperty("ragstone.build.directory", "target"));
    }

    /** A new, empty folder for the data of a server. */
    public static Path newDataFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(path().resolve("server-data")), name + "-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
