package io.ragstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.file.blob.FileBlobSweep;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileBlobsTest {
    private final FileScene scene = new FileScene();

    @Test
    void bytesAreInTheLedgerUntilTheRowIsThere() throws IOException {
        String key = key();

        Long size = scene.blobs.store(key, FileScene.bytes("12345"), stored -> {
            assertThat(scene.blobStore.keys()).containsExactly(key);
            assertThat(scene.ledger.keys()).containsExactly(key);
            return stored;
        });

        assertThat(size).isEqualTo(5);
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection broke off");
            }
        };

        assertThatThrownBy(() -> scene.blobs.store(key(), broken, size -> size)).hasMessage("The connection broke off");
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void whatACrashLeftIsSweptOnceItIsOldEnough() throws IOException {
        String left = key();
        scene.ledger.enter(left, scene.clock.instant());
        scene.blobStore.put(left, FileScene.bytes("cut off before its row was made"));
        FileEntry kept = scene.file(scene.root(), "kept.txt");
        try (FileBlobSweep sweep = new FileBlobSweep(scene.blobs, scene.clock)) {
            sweep.sweep();
            assertThat(scene.blobStore.keys()).containsExactlyInAnyOrder(left, kept.blobKey());

            scene.clock.advance(Duration.ofHours(7));
            sweep.sweep();
        }

        assertThat(scene.blobStore.keys()).containsExactly(kept.blobKey());
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void theRowIsRefusedWhenItsBytesWereSwept() {
        String key = key();

        assertThatThrownBy(() -> scene.blobs.store(key, FileScene.bytes("x"), size -> {
                    scene.clock.advance(Duration.ofHours(7));
                    return scene.blobs.sweep(scene.clock.instant());
                }))
                .isInstanceOf(CoreException.class)
                .extracting(e -> ((CoreException) e).code())
                .isEqualTo(ErrorCode.TIMEOUT);
        assertThat(scene.blobStore.keys()).isEmpty();
    }

    @Test
    void bytesOfARemovedFileThatCouldNotBeDeletedAreSwept() {
        FileEntry file = scene.file(scene.root(), "may.txt");
        scene.blobs.release(file.blobKey());
        scene.store.delete(scene.call.tenantId(), List.of(file.id()));

        scene.clock.advance(Duration.ofHours(7));
        assertThat(scene.blobs.sweep(scene.clock.instant())).isEqualTo(1);

        assertThat(scene.blobStore.keys()).isEmpty();
    }

    private String key() {
        return FileEntry.blobKey(scene.call.tenantId(), scene.ids.next());
    }
}
