package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API keys: listed with most of them hidden, limited, and dead once they are deleted. */
@OnSharedServer
class TokensTest {
    private static final String NEW = "/v1/system/new_token";
    private static final String LIST = "/v1/system/token_list";
    private static final String DELETE = "/v1/system/token/";
    private static final String INVALID = "Authentication error: API key is invalid!";

    private final Account account;

    TokensTest(Accounts accounts) {
        this.account = accounts.register();
    }

    private JsonNode made(Object... wish) {
        return account.session().post(NEW, Json.object(wish)).data();
    }

    private Http with(JsonNode key) {
        return account.anonymous().bearer(key.path("token").asText());
    }

    @Test
    void aListHidesTheKeys() {
        JsonNode made = made();
        String token = made.path("token").asText();

        JsonNode listed = account.session().get(LIST).data();

        assertThat(listed).hasSize(2);
        assertThat(listed.toString()).doesNotContain(token, made.path("beta").asText(), account.apiKey());
        JsonNode last = listed.path(1);
        assertThat(last.path("token").asText())
                .startsWith(token.substring(0, 12))
                .endsWith(token.substring(token.length() - 4))
                .hasSizeLessThan(token.length() / 2);
        assertThat(last.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(last.path("scopes").isNull()).isTrue();
        assertThat(last.path("expires_at").isNull()).isTrue();
    }

    @Test
    void aDeletedKeyIsDeadAtOnceHoweverItWasNamed() {
        JsonNode one = made();
        JsonNode two = made();
        JsonNode three = made();
        JsonNode listed = account.session().get(LIST).data();
        String mask = listed.path(2).path("token").asText();
        String id = listed.path(3).path("id").asText();
        for (JsonNode key : List.of(one, two, three)) {
            with(key).get(Given.DATASETS).succeeded();
        }

        for (String name : List.of(one.path("token").asText(), mask, id)) {
            account.session().delete(DELETE + name).succeeded();
        }

        for (JsonNode key : List.of(one, two, three)) {
            with(key).get(Given.DATASETS).refused(109, INVALID);
        }
        account.api().get(Given.DATASETS).succeeded();
        account.session().delete(DELETE + mask).refused(102, "Token not found!");
        account.session().delete(DELETE + "nothing").refused(102, "Token not found!");
    }

    @Test
    void aKeyDoesNoMoreThanItIsMadeFor() {
        String dataset = new Given(account.api()).dataset();
        Http reader = with(made("scopes", List.of("read:datasets")));
        Http manager = with(made("scopes", List.of("*:datasets", "read:documents")));

        reader.get(Given.DATASETS).succeeded();
        reader.post(Given.DATASETS, Json.object("name", "x"))
                .refused(108, "This API key is not made for create:datasets. Use one that is.");
        reader.get(Given.documents(dataset))
                .refused(108, "This API key is not made for read:documents. Use one that is.");
        reader.post("/api/v1/retrieval", Json.object("question", "?", "dataset_ids", List.of(dataset)))
                .refused(108, "This API key is not made for read:retrieval. Use one that is.");
        manager.get(Given.documents(dataset)).succeeded();
        manager.delete(Given.DATASETS, Json.object("ids", List.of(dataset))).succeeded();
        with(made("scopes", List.of()))
                .get(Given.DATASETS)
                .refused(108, "This API key is not made for read:datasets. Use one that is.");
        with(made("scopes", List.of("*:*"))).get("/api/v1/status").succeeded();
    }

    @Test
    void aKeyMayHaveAnEnd() {
        long later = System.currentTimeMillis() + 3_600_000;
        with(made("expires_at", later)).get(Given.DATASETS).succeeded();

        assertThat(account.session().get(LIST).data().path(1).path("expires_at").asLong())
                .isEqualTo(later);
        account.session().post(NEW, Json.object("expires_at", 1)).refused(101, "A key cannot expire in the past.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\":\"read:datasets\"}|101|`scopes` has to be a list of strings.",
                "{\"scopes\":[1]}|101|`scopes` has to be a list of strings.",
                "{\"scopes\":[\"datasets\"]}|101|`datasets` is no scope. Write <action>:<resource>, such as read:datasets; * stands for all.",
                "{\"scopes\":[\"fly:datasets\"]}|101|Unknown action: fly. Known are read, create, update, delete and *.",
                "{\"expires_at\":\"tomorrow\"}|101|`expires_at` has to be a time in milliseconds since 1970.",
                "{\"tenant_id\":\"x\"}|109|No authorization.",
                "[]|100|The body has to be a JSON object."
            })
    void aWishHasToBeOne(String body, int code, String message) {
        account.session().post(NEW, body).refused(code, message);
    }

    @Test
    void aFurtherTeamHasItsOwnKeys() {
        String team = account.session()
                .post("/v1/tenant/create", Json.object("name", "Harbour"))
                .data()
                .path("id")
                .asText();
        JsonNode key = made("tenant_id", team);
        JsonNode dataset = new Given(with(key)).dataset(Json.object("name", "docks"));

        assertThat(dataset.path("tenant_id").asText()).isEqualTo(team);
        assertThat(Given.texts(account.api().get(Given.DATASETS).data(), "name"))
                .doesNotContain("docks");
        JsonNode listed = account.session().get(LIST + "?tenant_id=" + team).data();
        assertThat(listed).hasSize(1);
        account.session().get(LIST + "?tenant_id=nonsense").refused(109, "No authorization.");
        account.session().delete(DELETE + listed.path(0).path("token").asText()).succeeded();
        with(key).get(Given.DATASETS).refused(109, INVALID);
    }
}
