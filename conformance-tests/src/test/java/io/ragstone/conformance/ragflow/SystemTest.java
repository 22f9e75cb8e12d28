package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version, health, and the contract that the server shows of itself. */
@OnSharedServer
class SystemTest {
    private final Account account;
    private final ContractCheck check;

    SystemTest(Account account, ContractCheck check) {
        this.account = account;
        this.check = check;
    }

    @Test
    void pingIsAnsweredInPlainText() {
        Answer pong = account.anonymous().get("/v1/system/ping");

        assertThat(pong.text()).isEqualTo("pong");
        assertThat(pong.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void theVersionIsATextForASessionAndAnObjectForAKey() {
        String version = account.session().get("/v1/system/version").data().asText();

        assertThat(version).matches("v\\d+\\.\\d+.*");
        assertThat(account.api().get("/api/v1/version").data().path("version").asText())
                .isEqualTo(version);
    }

    @Test
    void everythingIsHealthy() {
        Answer health = account.anonymous().get("/v1/system/healthz");

        assertThat(health.status()).isEqualTo(200);
        for (String part : new String[] {"db", "redis", "doc_engine", "storage", "status"}) {
            assertThat(health.json().path(part).asText()).as(part).isEqualTo("ok");
        }
    }

    @Test
    void everyPartIsGreen() {
        JsonNode status = account.api().get("/api/v1/status").data();

        for (String part : new String[] {"es", "doc_engine", "storage", "database", "redis"}) {
            assertThat(status.path(part).path("status").asText()).as(part).isEqualTo("green");
            assertThat(Double.parseDouble(status.path(part).path("elapsed").asText()))
                    .as(part)
                    .isNotNegative();
        }
        assertThat(status.path("es").path("message"))
                .isEqualTo(status.path("doc_engine").path("message"));
    }

    @Test
    void theServerShowsItsContract() {
        Answer json = account.anonymous().get("/openapi.json");

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().path("openapi").asText()).isEqualTo("3.0.3");
        check.contract()
                .operations()
                .forEach(operation -> assertThat(json.text()).contains("\"" + operation.id() + "\""));
        Answer yaml = account.anonymous().get("/openapi.yaml");
        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.text()).contains("openapi: ", "ragflowCreateDataset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apidocs/", "/apidocs"})
    void theContractCanBeReadInABrowser(String path) {
        Answer page = account.anonymous().get(path);

        assertThat(page.status()).isIn(200, 301, 302, 307, 308);
        if (page.status() == 200) {
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("openapi");
        }
    }

    @Test
    void anErrorCarriesAnIdToAskAbout() {
        Answer refused = account.api().post("/api/v1/datasets", Json.object("name", ""));

        assertThat(refused.headers().map().keySet().stream().map(String::toLowerCase))
                .anyMatch(name -> name.contains("request-id"));
    }
}
