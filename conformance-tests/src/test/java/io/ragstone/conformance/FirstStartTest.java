package io.ragstone.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.FirstStart;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The secrets of the first start, who can read them, and who can reach the server. */
@OnSharedServer
class FirstStartTest {
    private final ContractCheck check;
    private final RunningServer shared;

    FirstStartTest(ContractCheck check, RunningServer shared) {
        this.check = check;
        this.shared = shared;
    }

    @Test
    void secretsAreMadeOnceToldOnceAndKeptForTheOwner() throws IOException {
        Path data = BuildFolder.newDataFolder("first");
        ServerSetup setup = new ServerSetup("first", data);
        FirstStart secrets;
        String dataset;
        try (RunningServer server = RunningServer.start(setup)) {
            secrets = server.firstStart();
            assertSecretsOfItsOwn(server);
            assertThat(UUID.fromString(dashed(secrets.tenantId())).version()).isEqualTo(1);
            assertThat(secrets.apiKey()).startsWith("ragflow-").hasSizeGreaterThanOrEqualTo(32);
            assertThat(secrets.adminPassword()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(server.log())
                    .containsOnlyOnce(secrets.adminPassword())
                    .containsOnlyOnce(secrets.apiKey())
                    .contains(secrets.adminEmail(), secrets.tenantId());
            assertOwnerOnly(FirstStart.file(data), "rw-------");
            assertOwnerOnly(data.resolve("secrets"), "rwx------");
            assertNotReachableFromOutside(server);
            Account admin = new Accounts(server, check).administrator();
            assertThat(admin.tenantId()).isEqualTo(secrets.tenantId().replace("-", ""));
            dataset = new Given(admin.anonymous().bearer(secrets.apiKey())).dataset("kept");
        }
        try (RunningServer server = RunningServer.start(setup.with("ragstone.accounts.registration", "false"))) {
            assertThat(server.log())
                    .doesNotContain(secrets.adminPassword())
                    .doesNotContain(secrets.apiKey())
                    .doesNotContain("This is the first start");
            Http anonymous = new Accounts(server, check).anonymous();
            anonymous
                    .bearer(secrets.apiKey())
                    .get(Given.DATASETS + "?id=" + dataset)
                    .succeeded();
            anonymous
                    .post(
                            "/v1/user/register",
                            Json.object("email", "late@example.org", "nickname", "Late", "password", "too late 1"))
                    .refused(103, "User registration is disabled!");
            assertThat(server.firstStart()).isEqualTo(secrets);
        }
        BuildFolder.delete(data);
    }

    private void assertSecretsOfItsOwn(RunningServer server) {
        FirstStart own = server.firstStart();
        FirstStart others = shared.firstStart();
        assertThat(own.apiKey()).isNotEqualTo(others.apiKey());
        assertThat(own.adminPassword()).isNotEqualTo(others.adminPassword());
        assertThat(own.tenantId()).isNotEqualTo(others.tenantId());
        int code = new Accounts(server, check)
                .anonymous()
                .bearer(others.apiKey())
                .get(Given.DATASETS)
                .code();
        assertThat(code).isEqualTo(109);
    }

    private static void assertOwnerOnly(Path path, String permissions) throws IOException {
        assumeThat(Files.getFileStore(path).supportsFileAttributeView("posix")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo(permissions);
    }

    private static void assertNotReachableFromOutside(RunningServer server) throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        if (outside.isPresent()) {
            assertThatThrownBy(() -> new Socket(outside.get(), server.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    private static String dashed(String id) {
        return id.contains("-") ? id : id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
