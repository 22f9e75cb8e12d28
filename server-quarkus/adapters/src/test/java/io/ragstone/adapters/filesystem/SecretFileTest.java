package io.ragstone.adapters.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadItAndItsFolder() throws IOException {
        Path file = folder.resolve("secrets/key");

        SecretFile.write(file, new byte[] {1, 2, 3});

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
    }

    @Test
    void theSecondContentReplacesTheFirstAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("secrets/key");
        SecretFile.write(file, new byte[] {1, 2, 3});

        SecretFile.write(file, new byte[] {4});

        assertThat(Files.readAllBytes(file)).containsExactly(4);
        try (Stream<Path> files = Files.list(folder.resolve("secrets"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatACrashLeftDoesNotStandInTheWay() throws IOException {
        Path file = folder.resolve("key");
        Files.write(folder.resolve(".key.new"), new byte[] {9, 9});

        SecretFile.write(file, new byte[] {4});

        assertThat(Files.readAllBytes(file)).containsExactly(4);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
