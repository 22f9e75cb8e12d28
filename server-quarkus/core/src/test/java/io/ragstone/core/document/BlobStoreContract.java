package io.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link BlobStore} does. */
public abstract class BlobStoreContract {
    private final String key = UUID.randomUUID() + "/" + UUID.randomUUID();

    protected abstract BlobStore store();

    @Test
    void bytesComeBackAsTheyWere() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        assertThat(store().put(key, new ByteArrayInputStream(bytes))).isEqualTo(300_000);

        assertThat(read(key)).isEqualTo(bytes);
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        assertThat(store().put(key, InputStream.nullInputStream())).isZero();

        assertThat(read(key)).isEmpty();
    }

    @Test
    void theSecondOfAKeyReplacesTheFirst() throws IOException {
        store().put(key, new ByteArrayInputStream(new byte[100]));

        store().put(key, new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThat(read(key)).containsExactly(1, 2, 3);
    }

    @Test
    void aFailingStreamLeavesWhatWasThere() throws IOException {
        store().put(key, new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> store().put(key, new BreakingStream(50_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cable cut");

        assertThat(read(key)).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> read(key)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDeletedBlobIsGone() throws IOException {
        String neighbour = key + "2";
        store().put(key, new ByteArrayInputStream(new byte[] {1}));
        store().put(neighbour, new ByteArrayInputStream(new byte[] {2}));

        store().delete(key);
        store().delete(key);

        assertThatThrownBy(() -> read(key)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(neighbour)).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one",
                "/etc/passwd",
                "a/",
                "/b",
                "a/b/c",
                "../b",
                "a/..",
                "./b",
                "a/.",
                "a\\b",
                "a/b.txt",
                "a/b c",
                "a/%2e%2e",
                "a//b",
                "C:/b",
                "a/b\0",
                "a/b\n",
                "ä/b"
            })
    void aKeyThatCouldLeadElsewhereIsRefused(String trick) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().put(trick, new ByteArrayInputStream(new byte[] {1})));
        assertThatIllegalArgumentException().isThrownBy(() -> store().open(trick));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(trick));
    }

    @Test
    void aStoreThatWorksPassesItsCheck() {
        assertThatCode(() -> store().check()).doesNotThrowAnyException();
    }

    private byte[] read(String from) throws IOException {
        try (InputStream content = store().open(from)) {
            return content.readAllBytes();
        }
    }

    /** Gives zeros for a while and then fails. */
    private static final class BreakingStream extends InputStream {
        private int left;

        BreakingStream(int left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("cable cut");
            }
            return 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("cable cut");
            }
            int given = Math.min(left, length);
            Arrays.fill(buffer, offset, offset + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
