package io.ragstone.adapters.remote.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.adapters.remote.http.PublicSockets;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An internet in which {@code attacker.example} does what it can. Its public address is reached at a server of the test;
 * everything else is looked at exactly as in earnest.
 */
class HostilePagesTest {
    private static final int LARGEST = 100_000;
    private static final String PUBLIC = "93.184.215.14";
    private static final String ATTACKER = "http://attacker.example";

    private final WireMockServer web =
            new WireMockServer(options().dynamicPort().gzipDisabled(true));
    private final List<InetSocketAddress> connected = new CopyOnWriteArrayList<>();
    private final List<String> answers = new ArrayList<>(List.of(PUBLIC));
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() {
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop();
    }

    private RemoteWebPages pages(Duration timeout) {
        return pages(timeout, web.port());
    }

    private RemoteWebPages pages(Duration timeout, int port) {
        Dns names = host -> List.of(address(answers.get(Math.min(asked.getAndIncrement(), answers.size() - 1))));
        PublicSockets sockets = new PublicSockets(meant -> {
            connected.add(meant);
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        });
        return new RemoteWebPages(new RemotePageSettings(timeout, LARGEST, false), sockets, names);
    }

    private static InetAddress address(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void assertRefused(String address, ErrorCode code) {
        try (RemoteWebPages pages = pages(Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> pages.fetch(address))
                    .isInstanceOfSatisfying(
                            CoreException.class, e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    @Test
    void aPublicPageIsFetchedFromTheAddressThatWasLookedAt() {
        web.stubFor(get("/").willReturn(ok("hello")));

        try (RemoteWebPages pages = pages(Duration.ofMinutes(1))) {
            assertThat(pages.fetch(ATTACKER + "/").content()).asString().isEqualTo("hello");
        }
        assertThat(connected).containsExactly(new InetSocketAddress(address(PUBLIC), 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://10.0.0.7/",
                "//192.168.1.1/",
                "http://attacker.example:22/",
                "http://user:secret@attacker.example/"
            })
    void aRedirectLeadsNowhereInside(String target) {
        web.stubFor(get("/").willReturn(temporaryRedirect(target)));

        assertRefused(ATTACKER + "/", ErrorCode.FORBIDDEN);

        assertThat(connected).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://attacker.example/", "file:///etc/passwd", "gopher://attacker.example/"})
    void aRedirectToSomethingElseIsNoPage(String target) {
        web.stubFor(get("/").willReturn(temporaryRedirect(target)));

        assertRefused(ATTACKER + "/", ErrorCode.NOT_FOUND);
    }

    @Test
    void redirectsHaveAnEnd() {
        web.stubFor(get("/").willReturn(temporaryRedirect("/")));

        assertRefused(ATTACKER + "/", ErrorCode.NOT_FOUND);

        assertThat(web.getAllServeEvents()).hasSize(6);
    }

    @Test
    void aNameThatMeansSomethingInsideIsNotConnectedTo() {
        answers.set(0, "127.0.0.1");

        assertRefused(ATTACKER + "/", ErrorCode.FORBIDDEN);

        assertThat(connected).isEmpty();
    }

    @Test
    void aNameThatChangesItsMeaningIsLookedAtEachTime() {
        answers.add("169.254.169.254");
        web.stubFor(get("/").willReturn(temporaryRedirect("http://rebound.example/secret")));
        web.stubFor(get("/secret").willReturn(ok("the keys")));

        assertRefused(ATTACKER + "/", ErrorCode.FORBIDDEN);

        assertThat(connected).containsExactly(new InetSocketAddress(address(PUBLIC), 80));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bomb)) {
            packed.write(new byte[20 * LARGEST]);
        }
        assertThat(bomb.size()).isLessThan(LARGEST);
        web.stubFor(get("/").willReturn(aResponse()
                .withHeader("Content-Type", "text/html")
                .withHeader("Content-Encoding", "gzip")
                .withBody(bomb.toByteArray())));

        assertRefused(ATTACKER + "/", ErrorCode.TOO_LARGE);
    }

    @Test
    void aPageWithoutAnEndIsGivenUp() throws IOException {
        try (Endless server = new Endless("x".repeat(4_096), 1);
                RemoteWebPages pages = pages(Duration.ofMinutes(1), server.port())) {
            assertThatThrownBy(() -> pages.fetch(ATTACKER + "/"))
                    .isInstanceOfSatisfying(
                            CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE));
        }
    }

    @Test
    void aPageThatTricklesIsGivenUpToo() throws IOException {
        try (Endless server = new Endless("x", 20);
                RemoteWebPages pages = pages(Duration.ofSeconds(1), server.port())) {
            assertThatThrownBy(() -> pages.fetch(ATTACKER + "/"))
                    .isInstanceOfSatisfying(
                            CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://sub.localhost/",
                "http://017700000001/",
                "http://[::1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://169.254.169.254/",
                "http://attacker.example:8080/",
                "http://user@attacker.example/"
            })
    void whatTheAddressTellsIsRefusedBeforeAnybodyAsks(String address) {
        try (RemoteWebPages pages = pages(Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> pages.require(address))
                    .isInstanceOfSatisfying(
                            CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
            pages.require(ATTACKER + "/");
            pages.require("https://attacker.example/page?a=1");
        }
        assertThat(asked).hasValue(0);
        assertThat(connected).isEmpty();
    }

    /** Answers each request with a body that never ends. */
    private static final class Endless implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Endless(String piece, int pauseMillis) throws IOException {
            Thread.ofPlatform().daemon().start(() -> serve(piece, pauseMillis));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String piece, int pauseMillis) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    client.setSoTimeout(pauseMillis);
                    OutputStream out = client.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (isThere(client)) {
                        out.write(piece.getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                    }
                } catch (IOException given) {
                    // The client has had enough, or the test is over.
                }
            }
        }

        /** Reads what the client sends, until it says nothing for the length of a pause. */
        private static boolean isThere(Socket client) throws IOException {
            try {
                while (client.getInputStream().read() >= 0) {}
                return false;
            } catch (SocketTimeoutException silent) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
