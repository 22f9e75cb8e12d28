package io.ragstone.adapters.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.BlobStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest extends BlobStoreContract {
    @TempDir
    Path folder;

    private @Nullable FolderBlobStore store;

    @Override
    protected BlobStore store() {
        if (store == null) {
            store = new FolderBlobStore(folder.resolve("files"));
        }
        return store;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadFiles() throws IOException {
        store().put("tenant/document", new ByteArrayInputStream(new byte[] {1}));

        assertThat(permissions("files")).isEqualTo("rwx------");
        assertThat(permissions("files/tenant")).isEqualTo("rwx------");
        assertThat(permissions("files/tenant/document")).isEqualTo("rw-------");
    }

    @Test
    void anUploadThatFailsLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable cut");
            }
        };

        assertThatThrownBy(() -> store().put("tenant/document", broken)).hasMessage("cable cut");

        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void whatACrashCutOffIsRemovedAtTheNextStart() throws IOException {
        store().put("tenant/document", new ByteArrayInputStream(new byte[] {1}));
        Files.write(folder.resolve("files/.incoming/half"), new byte[] {1, 2});

        FolderBlobStore restarted = new FolderBlobStore(folder.resolve("files"));

        assertThat(filesIn(folder)).extracting(Path::getFileName).containsExactly(Path.of("document"));
        try (InputStream content = restarted.open("tenant/document")) {
            assertThat(content.readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void aFolderThatIsGoneFailsTheCheck() throws IOException {
        BlobStore checked = store();
        Files.delete(folder.resolve("files/.incoming"));

        assertThatThrownBy(checked::check).isInstanceOf(IOException.class);
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
