package io.ragstone.adapters.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of one megabyte, which only root can make. */
class FullDiskTest {
    private static final byte[] SMALL = new byte[100_000];
    private static final byte[] TOO_LARGE = new byte[2_000_000];

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "A full disk is not tried: a small one can be mounted here by nobody but root.");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void whatDoesNotFitLeavesNothingAndIsTold() throws IOException {
        FolderBlobStore store = new FolderBlobStore(disk.resolve("files"));
        store.put("tenant/kept", new ByteArrayInputStream(SMALL));

        assertFull(() -> store.put("tenant/document", new ByteArrayInputStream(TOO_LARGE)));
        assertFull(() -> store.put("tenant/kept", new ByteArrayInputStream(TOO_LARGE)));

        assertThat(files()).containsExactly(disk.resolve("files/tenant/kept"));
        try (InputStream kept = store.open("tenant/kept")) {
            assertThat(kept.readAllBytes()).isEqualTo(SMALL);
        }
    }

    @Test
    void onceThereIsSpaceAgainItGoesOn() throws IOException {
        FolderBlobStore store = new FolderBlobStore(disk.resolve("files"));
        Path filler = disk.resolve("filler");
        assertThatThrownBy(() -> Files.write(filler, TOO_LARGE)).isInstanceOf(IOException.class);
        assertFull(() -> store.put("tenant/document", new ByteArrayInputStream(SMALL)));
        assertFull(store::check);

        Files.delete(filler);

        store.check();
        assertThat(store.put("tenant/document", new ByteArrayInputStream(SMALL)))
                .isEqualTo(SMALL.length);
    }

    private static void assertFull(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessage("There is no space left on the disk of the files. Nothing was stored; free some space and"
                        + " try it again.");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(disk)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
