package io.ragstone.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that would rather speak HTTP/2: over TLS they may, and there too a body that drips is ended. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Http2Test {
    private static final int LARGE = 3_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data = BuildFolder.newDataFolder("http2");
    private final Certificate certificate = Certificate.make();
    private final int port = freePort();
    private final RunningServer server = RunningServer.start(new ServerSetup("http2", data)
            .with("quarkus.http.ssl-port", Integer.toString(port))
            .with(
                    "quarkus.http.ssl.certificate.key-store-file",
                    certificate.file().toString())
            .with("quarkus.http.ssl.certificate.key-store-password", Certificate.PASSWORD)
            .with("ragstone.limits.body-time", "5s"));
    private final Account account;

    Http2Test(ContractCheck check) {
        account = new Accounts(server, check).register();
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
        certificate.delete();
    }

    @Test
    void aLargeUploadThatOffersToSwitchArrives() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
            HttpResponse<String> answer = client.send(upload(server.base()), BodyHandlers.ofString());

            assertThat(answer.body()).contains("\"code\":0", "large.txt");
            assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
        }
    }

    @Test
    void overTlsWhatDripsIsEndedAndNobodyWaitsForItAnyMore() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (HttpClient client = secureClient()) {
            assertThat(client.send(upload(secure()), BodyHandlers.ofString()).version())
                    .isEqualTo(Version.HTTP_2);
            HttpRequest dripping = HttpRequest.newBuilder(secure().resolve("/v1/user/login"))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofInputStream(() -> new Drops(over)))
                    .build();

            assertThatThrownBy(() -> client.send(dripping, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);

            HttpRequest ping =
                    HttpRequest.newBuilder(secure().resolve("/v1/system/ping")).build();
            assertThat(client.send(ping, BodyHandlers.ofString()).body()).isEqualTo("pong");
        } finally {
            over.countDown();
        }
    }

    private HttpClient secureClient() throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(Version.HTTP_2)
                .sslContext(certificate.trusting())
                .build();
    }

    private URI secure() {
        return URI.create("https://127.0.0.1:" + port);
    }

    private HttpRequest upload(URI base) {
        String dataset = new Given(account.api()).dataset();
        return HttpRequest.newBuilder(base.resolve(Given.documents(dataset)))
                .header("Authorization", "Bearer " + account.apiKey())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.txt\"\r\n\r\n"
                                + "x".repeat(LARGE) + "\r\n--b--\r\n"))
                .build();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A byte now and then, until the test is over. */
    private static final class Drops extends InputStream {
        private final CountDownLatch over;

        Drops(CountDownLatch over) {
            this.over = over;
        }

        @Override
        public int read() throws IOException {
            try {
                return over.await(40, TimeUnit.MILLISECONDS) ? -1 : 'x';
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int next = read();
            if (next < 0) {
                return -1;
            }
            bytes[offset] = (byte) next;
            return 1;
        }
    }
}
