package io.ragstone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that are larger than the heap that the tests run in. */
class StreamedUploadTest {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long HUGE = 220 * MEGABYTE;

    private final AtomicLong received = new AtomicLong();
    private final AtomicReference<String> contentLength = new AtomicReference<>();
    private final AtomicReference<String> start = new AtomicReference<>("");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private ApiClient client;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::count);
        server.start();
        client = ApiClient.builder("http://127.0.0.1:" + server.getAddress().getPort())
                .build();
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void count(HttpExchange exchange) throws IOException {
        contentLength.set(exchange.getRequestHeaders().getFirst("Content-Length"));
        byte[] buffer = new byte[64 * 1024];
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                if (received.getAndAdd(length) == 0) {
                    start.set(new String(buffer, 0, length, StandardCharsets.UTF_8));
                }
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void sendsAStreamWhileItIsRead() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(HUGE);
        Generated content = new Generated(HUGE);

        client.execute(upload(FilePart.of("huge.txt", content)));

        assertThat(received.get()).isGreaterThan(HUGE).isLessThan(HUGE + 1000);
        assertThat(contentLength.get()).isNull();
        assertThat(content.furthestAhead).isLessThan(64 * MEGABYTE);
        assertThat(content.closed).isTrue();
    }

    @Test
    void sendsTheLengthOfAStreamWhereItIsKnown() {
        client.execute(upload(FilePart.of("huge.txt", new Generated(HUGE), HUGE)));

        assertThat(contentLength.get()).isEqualTo(Long.toString(received.get()));
    }

    @Test
    void sendsAFileFromDiskWithItsNameAndLength(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Règles \"2026\".txt"), "Quiet hours begin at ten.");

        client.execute(upload(FilePart.of(file)));

        assertThat(start.get())
                .contains("name=\"file\"; filename=\"Règles %222026%22.txt\"")
                .contains("Quiet hours begin at ten.");
        assertThat(contentLength.get()).isEqualTo(Long.toString(received.get()));
    }

    @Test
    void opensASourceWhenItIsSent() {
        AtomicLong opened = new AtomicLong();
        FilePart part = FilePart.ofSource("a.txt", 1, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[1]);
        });
        assertThat(opened).hasValue(0);

        client.execute(upload(part));
        client.execute(upload(part));

        assertThat(opened).hasValue(2);
    }

    @Test
    void doesNotSendAStreamTwice() {
        FilePart part = FilePart.of("a.txt", new ByteArrayInputStream(new byte[] {1}));
        client.execute(upload(part));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> client.execute(upload(part)))
                .withMessageContaining("already sent");
    }

    @Test
    void tellsAnUnreadableFileFromABrokenConnection() {
        FilePart part = FilePart.of("a.txt", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Stale file handle");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> client.execute(upload(part)))
                .withMessage("The file \"a.txt\" cannot be read: Stale file handle");
    }

    private static ApiRequest upload(FilePart part) {
        return ApiRequest.of("POST", "/upload").file("file", part);
    }

    /** Makes bytes as they are asked for, and notes how far it is ahead of what has arrived. */
    private final class Generated extends InputStream {
        private final long size;
        private long made;
        private long furthestAhead;
        private boolean closed;

        Generated(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (made == size) {
                return -1;
            }
            int now = (int) Math.min(length, size - made);
            Arrays.fill(target, offset, offset + now, (byte) 'x');
            made += now;
            furthestAhead = Math.max(furthestAhead, made - received.get());
            return now;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
