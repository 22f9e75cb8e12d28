package io.ragstone.adapters.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFolderIsItsOwnersOnly() throws IOException {
        Path made = folder.resolve("deep/data");
        DataFolder.open(made).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondServerInThisProcessIsRefused() throws IOException {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(DataFolder.InUseException.class)
                    .hasMessage(
                            "Another server (process %d) is using %s. Stop it first, or start this one with a data folder of its own.",
                            ProcessHandle.current().pid(), folder);
        }
    }

    @Test
    void aSecondServerInAnotherProcessIsRefusedUntilTheFirstEnds() throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("locked");

            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(DataFolder.InUseException.class)
                    .hasMessageContaining("(process " + first.pid() + ")");
        } finally {
            first.destroyForcibly().waitFor();
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aClosedFolderCanBeOpenedAgain() throws IOException {
        DataFolder.open(folder).close();

        DataFolder.open(folder).close();
    }

    @Test
    void aFileInItsPlaceIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "mine");

        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    /** Locks a folder until its input ends. */
    static final class HoldingProcess {
        public static void main(String[] arguments) throws IOException {
            try (DataFolder data = DataFolder.open(Path.of(arguments[0]))) {
                System.out.println("locked");
                if (System.in.read() >= 0) {
                    throw new IllegalStateException("Nobody speaks to the holder of " + data);
                }
            }
        }
    }
}
