package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The place of the files accepts connections and says nothing: whoever asks how the server is learns so, and does not wait. */
@OnSharedServer
class HangingPartTest {
    /** Far less than the store's own patience, which is a minute. */
    private static final long SOON_MILLIS = 20_000;

    private final ContractCheck check;

    HangingPartTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void aPartThatHangsHoldsNobodyUp() throws IOException {
        Path data = BuildFolder.newDataFolder("hanging-part");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RunningServer server = RunningServer.start(setup(data, silent))) {
            Account account = new Accounts(server, check).administrator();
            long begun = System.nanoTime();
            IntStream.range(0, 20).forEach(i -> assertIll(account));
            assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(SOON_MILLIS);

            JsonNode status = account.session().get("/v1/system/status").data();
            assertThat(status.at("/storage/status").asText()).isEqualTo("red");
            assertThat(status.at("/storage/error").asText()).startsWith("has not answered for ");
            assertThat(status.at("/database/status").asText()).isNotEqualTo("red");
            assertThat(account.anonymous().get("/q/health/live").status()).isEqualTo(200);
            assertThat(account.anonymous().get("/q/health/started").status()).isEqualTo(200);
            assertNotReady(account.anonymous().get("/q/health/ready"));
        } finally {
            BuildFolder.delete(data);
        }
    }

    private static ServerSetup setup(Path data, ServerSocket silent) {
        return new ServerSetup("hanging-part", data)
                .with("ragstone.health.timeout", "500ms")
                .with("ragstone.files.kind", "s3")
                .with("ragstone.files.s3.endpoint", "http://127.0.0.1:" + silent.getLocalPort())
                .with("ragstone.files.s3.access-key", "somebody")
                .with("ragstone.files.s3.secret-key", "canary-of-the-file-store");
    }

    private static void assertIll(Account account) {
        Answer health = account.anonymous().get("/v1/system/healthz");
        assertThat(health.status()).isEqualTo(500);
        assertThat(health.json().path("storage").asText()).isEqualTo("nok");
        assertThat(health.json().path("db").asText()).isEqualTo("ok");
        assertThat(health.text()).doesNotContain("canary");
    }

    private static void assertNotReady(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("status").asText()).isEqualTo("DOWN");
        assertThat(answer.json().path("checks"))
                .filteredOn(probe -> probe.path("status").asText().equals("DOWN"))
                .extracting(probe -> probe.path("name").asText())
                .containsExactly("files");
    }
}
