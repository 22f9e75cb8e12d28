package io.ragstone.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.BlobStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3BlobStoreTest extends BlobStoreContract {
    private static final int LARGER_THAN_TWO_PARTS = 21 << 20;

    private S3Server server;
    private S3BlobStore store;

    @SuppressWarnings("NullAway.Init") // The two below fill it.
    S3BlobStoreTest() {}

    @BeforeAll
    void startServer() throws IOException {
        server = S3Server.start();
    }

    @BeforeEach
    void newBucket() {
        store = in("bucket-" + UUID.randomUUID(), "");
    }

    @AfterEach
    void closeStore() throws Exception {
        store.close();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    private S3BlobStore in(String bucket, String prefix) {
        return new S3BlobStore(new S3Settings(server.endpoint(), "us-east-1", bucket, prefix, true, "key", "secret"));
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void aFileOfManyPartsComesBackAsItWas() throws IOException {
        byte[] bytes = new byte[LARGER_THAN_TWO_PARTS];
        new Random(11).nextBytes(bytes);

        assertThat(store.put("tenant/large", new ByteArrayInputStream(bytes))).isEqualTo(bytes.length);

        try (InputStream content = store.open("tenant/large")) {
            assertThat(Arrays.equals(content.readAllBytes(), bytes)).isTrue();
        }
    }

    @Test
    void anUploadThatBreaksOffBetweenPartsLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable cut");
            }
        };
        InputStream content =
                new SequenceInputStream(new ByteArrayInputStream(new byte[LARGER_THAN_TWO_PARTS]), broken);

        assertThatThrownBy(() -> store.put("tenant/large", content)).hasMessage("cable cut");

        assertThatThrownBy(() -> store.open("tenant/large")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void prefixesKeepApartWhatSharesABucket() throws Exception {
        String bucket = "bucket-" + UUID.randomUUID();
        try (S3BlobStore ours = in(bucket, "ours/");
                S3BlobStore theirs = in(bucket, "theirs/")) {
            ours.put("tenant/document", new ByteArrayInputStream(new byte[] {1}));
            theirs.put("tenant/document", new ByteArrayInputStream(new byte[] {2}));

            ours.delete("tenant/document");

            try (InputStream content = theirs.open("tenant/document")) {
                assertThat(content.readAllBytes()).containsExactly(2);
            }
        }
    }

    @Test
    void inABucketThatIsNotThereIsNothing() throws IOException {
        assertThatThrownBy(() -> store.open("tenant/document")).isInstanceOf(NoSuchFileException.class);
        store.delete("tenant/document");
        store.put("tenant/document", new ByteArrayInputStream(new byte[] {1}));

        try (InputStream content = store.open("tenant/document")) {
            assertThat(content.readAllBytes()).containsExactly(1);
        }
    }
}
