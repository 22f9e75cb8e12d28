package io.ragstone.conformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who says a byte now and then is never silent, and is sent away all the same; who is merely slow is served. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrippingRequestsTest {
    /** Far less than the ten minutes after which a silent connection is ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String PING = "GET /v1/system/ping HTTP/1.1\r\nHost: localhost\r\n";
    private static final String LOGIN =
            "POST /v1/user/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int SLOW_BYTES = 8_192;

    private final Path data = BuildFolder.newDataFolder("dripping");
    private final RunningServer server = RunningServer.start(new ServerSetup("dripping", data)
            .with("ragstone.limits.head-time", "8s")
            .with("ragstone.limits.body-time", "8s"));
    private final Account account;

    DrippingRequestsTest(ContractCheck check) {
        account = new Accounts(server, check).register();
    }

    @AfterAll
    void stop() {
        server.close();
        BuildFolder.delete(data);
    }

    @Test
    void aHeadThatDrips() {
        assertSentAway(PING + "X-Slow: ", "x");
    }

    @Test
    void anotherHeadOnTheSameConnection() {
        assertSentAway(PING + "\r\n" + PING + "X-Slow: ", "x");
    }

    @Test
    void aBodyThatDrips() {
        assertSentAway(LOGIN + "Content-Length: 500000\r\n\r\n{\"email\":\"", "x");
    }

    @Test
    void aBodyOfUnknownLengthThatDrips() {
        assertSentAway(LOGIN + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");
    }

    @Test
    void anUploadThatIsMerelySlowArrives() {
        String dataset = new Given(account.api()).dataset();
        try (RawConnection dripping = RawConnection.open(server.port());
                RawConnection slow = RawConnection.open(server.port())) {
            StringBuilder sent = new StringBuilder();
            slow.write(upload(dataset));
            dripping.write(LOGIN + "Content-Length: 500000\r\n\r\n{");

            // It takes longer than any drip is borne.
            Await.until(
                    "the other one is sent away",
                    PATIENCE,
                    () -> {
                        sent.append("A line.\n".repeat(16));
                        slow.write(chunk("A line.\n".repeat(16)));
                        return dripping.write("x").isOpen();
                    },
                    open -> !open);
            slow.write(chunk("Some more.\n".repeat(SLOW_BYTES)) + chunk("\r\n--b--\r\n") + "0\r\n\r\n");

            assertThat(slow.rest()).startsWith("HTTP/1.1 200").contains("\"code\":0", "slow.txt");
            assertThat(new Given(account.api())
                            .documentsNow(dataset)
                            .at("/0/size")
                            .asInt())
                    .isEqualTo(sent.length() + 11 * SLOW_BYTES);
        }
    }

    private void assertSentAway(String beginning, String more) {
        try (RawConnection connection = RawConnection.open(server.port())) {
            connection.write(beginning);
            Await.until(
                    "it is sent away", PATIENCE, () -> connection.write(more).isOpen(), open -> !open);
        }
        account.api().get(Given.DATASETS).succeeded();
    }

    private String upload(String dataset) {
        return "POST " + Given.documents(dataset) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + account.apiKey() + "\r\nContent-Type: multipart/form-data; boundary=b\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"slow.txt\"\r\n\r\n");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
