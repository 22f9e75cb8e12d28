package io.ragstone.conformance.security;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import io.ragstone.conformance.server.SharedStores;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every secret that a server is told or tells: once it is said, it is found nowhere again. */
@OnSharedServer
class SecretsTest {
    private final WireMockServer others = new WireMockServer(options().dynamicPort());
    private final MailServer mail = new MailServer();
    private final Path data = BuildFolder.newDataFolder("secrets");
    private final ContractCheck check;

    SecretsTest(ContractCheck check) {
        this.check = check;
    }

    @BeforeEach
    void start() {
        others.start();
        others.stubFor(any(anyUrl())
                .willReturn(jsonResponse(
                        "{\"error\":{\"message\":\"Incorrect API key provided: " + Canaries.PROVIDER_KEY + "\"}}",
                        401)));
        others.stubFor(get("/api/public/projects")
                .willReturn(okJson("{\"data\": [{\"id\": \"p1\", \"name\": \"Handbook\"}]}")));
    }

    @AfterEach
    void stop() throws IOException {
        others.stop();
        mail.close();
        BuildFolder.delete(data);
    }

    @Test
    void whatIsSecretIsSaidOnce() throws IOException {
        Search search;
        try (RunningServer server = RunningServer.start(setup(new ServerSetup("secrets", data)))) {
            search = saidOnce(server);
            search.assertNotInFiles(data);
        }
        assertThat(data.resolve("ragstone.db")).isNotEmptyFile();
        search.assertNotInFiles(data);
    }

    @Test
    void norDoesAPostgreSqlKeepIt() throws IOException {
        try (SharedStores stores = SharedStores.start()) {
            Search search;
            try (RunningServer server = RunningServer.start(setup(stores.setup("secrets-shared", data)))) {
                search = saidOnce(server);
            }
            String dump = stores.dump();
            assertThat(dump).contains("canary@example.org", "table api_key\n", "table tracing_account\n");
            search.assertNotIn("the dump of the database", dump);
            search.assertNotInFiles(data);
        }
    }

    /** Neither in answers nor in the metrics nor in the log; what to look for elsewhere. */
    private Search saidOnce(RunningServer server) {
        Canaries canaries = new Canaries(check);
        Search search = new Search(canaries.planted(server, others, mail));
        canaries.answers().forEach(answer -> search.assertNotIn("an answer", answer.text()));
        String metrics =
                new Accounts(server, check).anonymous().get("/q/metrics").text();
        search.assertNotIn("the metrics", metrics);
        search.assertNotIn("the log", server.log());
        return search;
    }

    private ServerSetup setup(ServerSetup setup) {
        return setup.with("ragstone.accounts.captcha", "false")
                .with("ragstone.mail.kind", "smtp")
                .with("ragstone.mail.host", "127.0.0.1")
                .with("ragstone.mail.port", Integer.toString(mail.port()))
                .with("ragstone.mail.security", "none")
                .with("ragstone.models.local-addresses", "true")
                .with("ragstone.models.attempts", "1")
                .with("ragstone.models.base-url.\"ZHIPU-AI\"", others.baseUrl())
                .with("quarkus.log.level", "INFO");
    }
}
