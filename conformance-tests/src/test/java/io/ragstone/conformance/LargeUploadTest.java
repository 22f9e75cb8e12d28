package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.client.FilePart;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file larger than the server's memory comes in and goes out. */
@OnSharedServer
class LargeUploadTest {
    private static final long LARGE = 200L * 1024 * 1024;
    /** Less than the file by far, so that the server cannot hold it whole. */
    private static final String SMALL_HEAP = "120m";

    private final ContractCheck check;
    private final Path data = BuildFolder.newDataFolder("large");
    private final RunningServer server = RunningServer.start(new ServerSetup("large", data).withHeap(SMALL_HEAP));

    LargeUploadTest(ContractCheck check) {
        this.check = check;
    }

    @AfterEach
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void aLargeFileStreamsInAndOut() throws IOException, NoSuchAlgorithmException {
        Account account = new Accounts(server, check).administrator();
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        MessageDigest received = MessageDigest.getInstance("SHA-256");
        try (RAGFlow rag = account.sdk()) {
            DataSet dataset = rag.createDataset("large");

            Document document = dataset.uploadDocument(
                    FilePart.of("large.txt", new DigestInputStream(new Repeating(LARGE), sent), LARGE));

            assertThat(document.size()).isEqualTo(LARGE);
            document.download(new DigestOutputStream(OutputStream.nullOutputStream(), received));
            assertThat(HexFormat.of().formatHex(received.digest()))
                    .isEqualTo(HexFormat.of().formatHex(sent.digest()));
            assertThat(dataset.listDocuments()).hasSize(1);
        }
        assertThat(server.log()).doesNotContain("OutOfMemoryError");
    }

    /** As many bytes as wanted, made up while they are read. */
    private static final class Repeating extends InputStream {
        private long left;

        Repeating(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? (int) (left % 64) + 32 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) ((left - i) % 64 + 32);
            }
            left -= count;
            return count;
        }
    }
}
