package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every RAGFlow client does first: register, log in, choose models, make a key. */
@OnSharedServer
class HandshakeTest {
    private static final String REGISTER = "/v1/user/register";
    private static final String LOGIN = "/v1/user/login";
    private static final String SET_KEY = "/v1/llm/set_api_key";
    private static final String SET_TENANT = "/v1/user/set_tenant_info";
    private static final String PASSWORD = "open sesame 1";

    private final Accounts accounts;
    private final Account account;
    private final Http anonymous;

    HandshakeTest(Accounts accounts, Account account) {
        this.accounts = accounts;
        this.account = account;
        this.anonymous = accounts.anonymous();
    }

    @Test
    void theWholeHandshakeLeadsToAWorkingKey() {
        String email = newEmail();
        Answer registered = anonymous.post(REGISTER, registration(email)).succeeded();
        assertThat(registered.message()).isEqualTo("Ada, welcome aboard!");
        assertThat(registered.header("Authorization")).isNotBlank();

        Answer login = anonymous
                .post(LOGIN, Json.object("email", email, "password", PASSWORD))
                .succeeded();
        assertThat(login.message()).isEqualTo("Welcome back!");
        assertThat(login.data().path("email").asText()).isEqualTo(email);
        assertThat(login.text()).doesNotContain(PASSWORD);
        Http session = anonymous.authorized(login.header("Authorization"));

        assertThat(session.get("/v1/llm/my_llms").data().isObject()).isTrue();
        session.post(SET_KEY, Json.object("llm_factory", "ZHIPU-AI", "api_key", "not-a-real-key"))
                .succeeded();
        String tenant =
                session.get("/v1/user/tenant_info").data().path("tenant_id").asText();
        ObjectNode models = Json.object(
                "tenant_id",
                tenant,
                "llm_id",
                "glm-4-flash@ZHIPU-AI",
                "embd_id",
                "BAAI/bge-small-en-v1.5@Builtin",
                "img2txt_id",
                "",
                "asr_id",
                "",
                "tts_id",
                null);
        session.post(SET_TENANT, models).succeeded();
        JsonNode made = session.send("POST", "/v1/system/new_token", null, null).data();
        assertThat(made.path("token").asText()).startsWith("ragflow-");
        assertThat(made.path("beta").asText()).hasSize(32);
        assertThat(made.path("tenant_id").asText()).isEqualTo(tenant);

        Http api = anonymous.bearer(made.path("token").asText());
        JsonNode dataset = new Given(api).dataset(Json.object("name", "first"));
        assertThat(dataset.path("tenant_id").asText()).isEqualTo(tenant);
        JsonNode info = session.get("/v1/user/tenant_info").data();
        assertThat(info.path("llm_id").asText()).isEqualTo("glm-4-flash@ZHIPU-AI");
        assertThat(info.path("role").asText()).isEqualTo("owner");
        assertThat(info.path("parser_ids").asText()).contains("naive:");
    }

    @Test
    void anAddressIsTakenOnce() {
        String email = newEmail();
        anonymous.post(REGISTER, registration(email)).succeeded();

        assertThat(anonymous.post(REGISTER, registration(email)).message()).contains("has already registered");
        anonymous.post(REGISTER, registration(email)).refused(103, "Email: " + email + " has already registered!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@", "@example.org", "a b@example.org", "a@b@c.org", ""})
    void anAddressHasToBeOne(String email) {
        Answer answer = anonymous.post(REGISTER, registration(email));

        if (email.isEmpty()) {
            assertThat(answer.code()).isIn(101, 103);
        } else {
            answer.refused(103, "Invalid email address: " + email + "!");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "nickname", "password"})
    void allThreeAreNeededToRegister(String missing) {
        ObjectNode body = registration(newEmail());
        body.remove(missing);

        anonymous.post(REGISTER, body).refused(101, "required argument are missing: " + missing + "; ");
    }

    @Test
    void everythingMissingIsNamed() {
        Answer answer = anonymous.post(REGISTER, "{}");

        assertThat(answer.code()).isEqualTo(101);
        assertThat(answer.message())
                .startsWith("required argument are missing: ")
                .contains("email", "nickname", "password")
                .endsWith("; ");
    }

    @Test
    void logInNeedsTheRightPassword() {
        String email = newEmail();
        anonymous.post(REGISTER, registration(email)).succeeded();

        Answer wrong = anonymous.post(LOGIN, Json.object("email", email, "password", "wrong"));
        wrong.refused(109, "Email and password do not match!");
        assertThat(wrong.headers().firstValue("Authorization")).isEmpty();
        String nobody = newEmail();
        anonymous
                .post(LOGIN, Json.object("email", nobody, "password", PASSWORD))
                .refused(109, "Email: " + nobody + " is not registered!");
    }

    @Test
    void logInNeedsABody() {
        anonymous.send("POST", LOGIN, null, null).refused(109, "Unauthorized!");
        anonymous
                .post(LOGIN, Json.object("email", account.email()))
                .refused(101, "required argument are missing: password; ");
        anonymous.post(LOGIN, Json.object("password", "x")).refused(101, "required argument are missing: email; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pässwörd 密码 🙂", "b3BlbiBzZXNhbWU=", " spaces around ", "x\ny", "0"})
    void anyPlainPasswordWorks(String password) {
        String email = newEmail();
        anonymous.post(REGISTER, registration(email).put("password", password)).succeeded();

        anonymous.post(LOGIN, Json.object("email", email, "password", password)).succeeded();
        assertThat(anonymous
                        .post(LOGIN, Json.object("email", email, "password", password + "x"))
                        .code())
                .isEqualTo(109);
    }

    @Test
    void theAccountIsShownWithoutItsSecrets() {
        Answer info = account.session().get("/v1/user/info");

        assertThat(info.data().path("email").asText()).isEqualTo(account.email());
        assertThat(info.data().path("is_superuser").asBoolean(true)).isFalse();
        assertThat(info.data().path("last_login_time").asText()).isNotBlank();
        assertThat(info.text()).doesNotContain("password\":\"", "token\":\"", "argon2", "$2");
        assertThat(accounts.administrator()
                        .session()
                        .get("/v1/user/info")
                        .data()
                        .path("is_superuser")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theBuiltInModelsAreThereWithoutAKey() {
        JsonNode models = accounts.register().session().get("/v1/llm/my_llms").data();

        assertThat(Given.texts(models.path("Builtin").path("llm"), "name"))
                .contains("BAAI/bge-small-en-v1.5", "all-MiniLM-L6-v2", "BAAI/bge-small-zh-v1.5");
        assertThat(models.has("ZHIPU-AI")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ZHIPU-AI,embedding-3",
        "Tongyi-Qianwen,text-embedding-v3",
        "OpenAI,text-embedding-3-small",
        "OpenAI,text-embedding-3-large"
    })
    void aKeyMakesAProvidersModelsUsable(String provider, String model) {
        Account own = accounts.register();
        Given given = new Given(own.api());
        String refusal = "Unauthorized model: <" + model + "@" + provider + ">";
        JsonNode request = Json.object("name", "x", "embedding_model", model + "@" + provider);
        own.api().post(Given.DATASETS, request).refused(101, refusal);
        own.session()
                .post(SET_TENANT, tenantInfo(own.tenantId(), model + "@" + provider))
                .refused(101, refusal);

        own.session()
                .post(SET_KEY, Json.object("llm_factory", provider, "api_key", "sk-secret-4711"))
                .succeeded();

        assertThat(given.dataset(request).path("embedding_model").asText()).isEqualTo(model + "@" + provider);
        Answer listed = own.session().get("/v1/llm/my_llms?include_details=true");
        assertThat(Given.texts(listed.data().path(provider).path("llm"), "name"))
                .contains(model);
        assertThat(listed.text()).doesNotContain("sk-secret-4711");
    }

    @Test
    void aKeyNeedsAKnownProvider() {
        Http session = account.session();
        session.post(SET_KEY, Json.object("llm_factory", "Nobody", "api_key", "x"))
                .refused(102, "Unknown provider: Nobody");
        session.post(SET_KEY, Json.object("llm_factory", "ZHIPU-AI"))
                .refused(101, "required argument are missing: api_key; ");
        session.post(SET_KEY, Json.object("api_key", "x")).refused(101, "required argument are missing: llm_factory; ");
    }

    @Test
    void defaultModelsOfTheTenantAreUsedFromThenOn() {
        Account own = accounts.register();
        own.session()
                .post(SET_TENANT, tenantInfo(own.tenantId(), "all-MiniLM-L6-v2@Builtin"))
                .succeeded();

        assertThat(new Given(own.api())
                        .dataset(Json.object("name", "x", "embedding_model", null))
                        .path("embedding_model")
                        .asText())
                .isEqualTo("all-MiniLM-L6-v2@Builtin");
    }

    @Test
    void defaultModelsAreSetForOnesOwnTenantOnly() {
        Account other = accounts.register();
        String model = "all-MiniLM-L6-v2@Builtin";

        other.session().post(SET_TENANT, tenantInfo(account.tenantId(), model)).refused(109, "No authorization.");
        assertThat(account.session()
                        .get("/v1/user/tenant_info")
                        .data()
                        .path("embd_id")
                        .asText())
                .isNotEqualTo(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant_id", "llm_id", "embd_id", "img2txt_id", "asr_id"})
    void defaultModelsAreSetAsAWhole(String missing) {
        ObjectNode body = tenantInfo(account.tenantId(), "all-MiniLM-L6-v2@Builtin");
        body.remove(missing);

        account.session().post(SET_TENANT, body).refused(101, "required argument are missing: " + missing + "; ");
    }

    @Test
    void severalSessionsLiveSideBySide() {
        Account second = accounts.logIn(account.email(), account.password());

        assertThat(second.session().authorization())
                .isNotEqualTo(account.session().authorization());
        for (Http session : List.of(account.session(), second.session())) {
            session.get("/v1/user/info").succeeded();
        }
    }

    private static ObjectNode tenantInfo(String tenant, String embedding) {
        return Json.object(
                "tenant_id",
                tenant,
                "llm_id",
                "",
                "embd_id",
                embedding,
                "img2txt_id",
                "",
                "asr_id",
                "",
                "tts_id",
                null);
    }

    private static ObjectNode registration(String email) {
        return Json.object("email", email, "nickname", "Ada", "password", PASSWORD);
    }

    private static String newEmail() {
        return "ada-" + UUID.randomUUID() + "@example.org";
    }
}
