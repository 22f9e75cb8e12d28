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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many who begin a request and never end it: the others are served as ever, and those are sent away in time. */
@OnSharedServer
class SlowRequestsTest {
    private static final int MANY_OF_EACH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String LOGIN = "POST /v1/user/login HTTP/1.1\r\nHost: localhost\r\n";
    private static final String JSON = LOGIN + "Content-Type: application/json\r\n";
    private static final List<String> BEGINNINGS = List.of(
            "",
            LOGIN + "X-Slow: ",
            JSON + "Content-Length: 500\r\n\r\n{\"email\"",
            JSON + "Content-Length: 500000\r\n\r\n{\"email\"",
            JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"ema",
            "POST /v1/document/upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: none\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n\r\n--b\r\n");

    private final ContractCheck check;

    SlowRequestsTest(ContractCheck check) {
        this.check = check;
    }

    @Test
    void theOthersAreServedMeanwhile() {
        Path data = BuildFolder.newDataFolder("slow");
        List<RawConnection> slow = new ArrayList<>();
        try (RunningServer server =
                RunningServer.start(new ServerSetup("slow", data).with("quarkus.http.idle-timeout", "30S"))) {
            Accounts accounts = new Accounts(server, check);
            Account account = accounts.register();
            for (int i = 0; i < MANY_OF_EACH * BEGINNINGS.size(); i++) {
                slow.add(RawConnection.open(server.port()).write(BEGINNINGS.get(i % BEGINNINGS.size())));
            }

            accounts.logIn(account.email(), account.password());
            new Given(account.api()).dataset();

            assertThat(open(slow)).isGreaterThan(MANY_OF_EACH);
            Await.until("all of them are sent away", PATIENCE, () -> open(slow), open -> open == 0);
            account.api().get(Given.DATASETS).succeeded();
        } finally {
            slow.forEach(RawConnection::close);
            BuildFolder.delete(data);
        }
    }

    private static long open(List<RawConnection> connections) {
        return connections.stream().filter(RawConnection::isOpen).count();
    }
}
