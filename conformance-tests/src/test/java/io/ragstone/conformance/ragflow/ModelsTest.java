package io.ragstone.conformance.ragflow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.WordVectors;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers and models of one's own, on a server of the test's own. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsTest {
    private static final String ADD = "/v1/llm/add_llm";
    private static final String ENABLE = "/v1/llm/enable_llm";
    private static final String DELETE = "/v1/llm/delete_llm";
    private static final String DELETE_FACTORY = "/v1/llm/delete_factory";
    private static final String FALLBACKS = "/v1/llm/fallbacks";
    private static final String SET_KEY = "/v1/llm/set_api_key";
    private static final String MINE = "/v1/llm/my_llms?include_details=true";
    private static final String SECRET = "sk-zebracorn";

    private final WireMockServer provider =
            new WireMockServer(options().dynamicPort().extensions(new WordVectors()));
    private final Path data = BuildFolder.newDataFolder("models");
    private final ContractCheck check;
    private final ServerSetup setup = new ServerSetup("models", data)
            .with("ragstone.models.local-addresses", "true")
            .with("ragstone.models.attempts", "1")
            .with("ragstone.models.cached-vectors", "0")
            .with("ragstone.models.cached-questions", "0")
            .with("ragstone.models.breaker.failures", "3")
            .with("ragstone.models.breaker.pause", "1h");
    private RunningServer server = RunningServer.start(setup);

    ModelsTest(ContractCheck check) {
        this.check = check;
        provider.start();
        provider.stubFor(post(urlEqualTo("/v1/embeddings"))
                .withHeader("Authorization", equalTo("Bearer " + SECRET))
                .willReturn(aResponse().withTransformers("word-vectors")));
        provider.stubFor(post(urlEqualTo("/down/chat/completions"))
                .willReturn(aResponse().withStatus(503)));
        provider.stubFor(
                post(urlEqualTo("/down/embeddings")).willReturn(aResponse().withStatus(503)));
        provider.stubFor(post(urlEqualTo("/v1/chat/completions"))
                .willReturn(okJson("{\"choices\":[{\"message\":{\"content\":\"bread\"}}],"
                        + "\"usage\":{\"prompt_tokens\":31,\"completion_tokens\":11}}")));
        provider.stubFor(post(urlEqualTo("/locked/chat/completions"))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"No: sk-wrong\"}}")));
    }

    @AfterAll
    void stop() {
        server.close();
        provider.stop();
        BuildFolder.delete(data);
    }

    private Account account() {
        return new Accounts(server, check).register();
    }

    private ObjectNode model(String name, String type, String path) {
        return Json.object(
                "llm_factory",
                "VLLM",
                "llm_name",
                name,
                "model_type",
                type,
                "api_base",
                provider.baseUrl() + path,
                "api_key",
                SECRET,
                "max_tokens",
                4096);
    }

    @Test
    void providersAreListed() {
        JsonNode factories = account().session().get("/v1/llm/factories").data();

        assertThat(texts(factories, "name"))
                .contains("OpenAI", "Ollama", "VLLM")
                .doesNotContain("Builtin");
        JsonNode ollama = factories
                .valueStream()
                .filter(factory -> factory.path("name").asText().equals("Ollama"))
                .findFirst()
                .orElseThrow();
        assertThat(ollama.path("needs_key").asBoolean()).isFalse();
        assertThat(words(ollama.path("model_types"))).containsExactly("chat", "embedding", "rerank");
    }

    @Test
    void aModelOfOnesOwnEmbedsAndSurvivesARestart() {
        Account account = account();
        account.session().post(ADD, model("own-embedder", "embedding", "/v1")).succeeded();
        Given given = new Given(account.api());
        String dataset = given.dataset(Json.object("name", "own", "embedding_model", "own-embedder@VLLM"))
                .path("id")
                .asText();
        given.parsed(dataset, "ferries.txt", "The ferry leaves at noon.");
        assertThat(given.found(dataset, "ferry").path("total").asInt()).isEqualTo(1);
        JsonNode used = awaitUse(account, "own-embedder");
        assertThat(used.path("api_base").asText()).isEqualTo(provider.baseUrl() + "/v1");
        assertThat(used.path("max_tokens").asInt()).isEqualTo(4096);

        server.close();
        server = RunningServer.start(setup);
        Accounts accounts = new Accounts(server, check);
        Http session = accounts.anonymous().authorized(account.session().authorization());
        Http api = accounts.anonymous().authorized(account.api().authorization());

        String mine = session.get(MINE).text();
        assertThat(mine).contains("own-embedder").doesNotContain("zebracorn");
        assertThat(new Given(api).found(dataset, "noon ferry").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void whoSearchesIsToldThatTheModelIsGone() {
        Account account = account();
        account.session().post(ADD, model("gone", "embedding", "/v1")).succeeded();
        Given given = new Given(account.api());
        String dataset = given.dataset(Json.object("name", "gone", "embedding_model", "gone@VLLM"))
                .path("id")
                .asText();
        given.parsed(dataset, "ferries.txt", "The ferry leaves at noon.");

        account.session()
                .post(DELETE, Json.object("llm_factory", "VLLM", "llm_name", "gone"))
                .succeeded();

        account.api().post("/api/v1/retrieval", question(dataset, 1)).refused(101, "Unauthorized model: <gone@VLLM>");
    }

    @Test
    void anotherTenantHasNoneOfIt() {
        Account owner = account();
        owner.session().post(ADD, model("private", "embedding", "/v1")).succeeded();
        Account other = account();

        assertThat(other.session().get(MINE).text()).doesNotContain("private");
        assertThat(other.session().get("/v1/llm/list").text()).doesNotContain("private");
        other.api()
                .post("/api/v1/datasets", Json.object("name", "x", "embedding_model", "private@VLLM"))
                .refused(101, "Unauthorized model: <private@VLLM>");
        other.session()
                .post(ENABLE, Json.object("llm_factory", "VLLM", "llm_name", "private", "status", "0"))
                .refused(102, "There is no model private of VLLM.");
        other.session()
                .post(DELETE, Json.object("llm_factory", "VLLM", "llm_name", "private"))
                .succeeded();
        other.session().post(DELETE_FACTORY, Json.object("llm_factory", "VLLM")).succeeded();
        assertThat(owner.session().get(MINE).text()).contains("private");
    }

    @Test
    void modelsAreSwitchedOffRemovedAndForgotten() {
        Http session = account().session();
        session.post(SET_KEY, Json.object("llm_factory", "OpenAI", "api_key", SECRET))
                .succeeded();
        ObjectNode gpt = Json.object("llm_factory", "OpenAI", "llm_name", "gpt-4o");
        assertThat(chats(session)).contains("gpt-4o");

        session.post(ENABLE, Json.object("llm_factory", "OpenAI", "llm_name", "gpt-4o", "status", "0"))
                .succeeded();
        assertThat(chats(session)).doesNotContain("gpt-4o");
        assertThat(status(session, "gpt-4o")).isEqualTo("0");
        session.post(ENABLE, gpt).succeeded();
        assertThat(status(session, "gpt-4o")).isEqualTo("1");

        session.post(DELETE, gpt).succeeded();
        assertThat(texts(session.get(MINE).data().at("/OpenAI/llm"), "name")).doesNotContain("gpt-4o");
        session.post(SET_KEY, Json.object("llm_factory", "OpenAI", "api_key", SECRET))
                .succeeded();
        assertThat(chats(session)).contains("gpt-4o");

        session.post(DELETE_FACTORY, Json.object("llm_factory", "OpenAI")).succeeded();
        assertThat(session.get(MINE).data().has("OpenAI")).isFalse();
        assertThat(session.get("/v1/llm/list").data().has("Builtin")).isTrue();
    }

    @Test
    void whatIsVerifiedIsAskedFirst() {
        Http session = account().session();
        ObjectNode right = model("right", "chat", "/v1").put("verify", true);
        ObjectNode wrong =
                model("wrong", "chat", "/locked").put("api_key", "sk-wrong").put("verify", true);

        session.post(ADD, right).succeeded();
        session.post(ADD, wrong)
                .refused(
                        102,
                        "Fail to access VLLM: VLLM refused the key (HTTP 401) and says: No: ***. Give a key that is"
                                + " valid there.");
        session.post(
                        SET_KEY,
                        Json.object(
                                "llm_factory",
                                "DeepSeek",
                                "api_key",
                                "sk-wrong",
                                "base_url",
                                provider.baseUrl() + "/locked",
                                "verify",
                                true))
                .refused(
                        102,
                        "Fail to access DeepSeek: DeepSeek refused the key (HTTP 401) and says: No: ***. Give a key that"
                                + " is valid there.");
        session.post(SET_KEY, key("VLLM", provider.baseUrl() + "/v1").put("verify", true))
                .refused(101, "No model named '' of VLLM can be tried: name a known one, or add the model.");
        session.post(
                        SET_KEY,
                        key("OpenAI", provider.baseUrl() + "/v1")
                                .put("verify", true)
                                .put("llm_name", "gpt-4o-mini"))
                .succeeded();

        assertThat(session.get(MINE).text()).contains("right", "gpt-4o").doesNotContain("wrong", "DeepSeek");
    }

    private static ObjectNode key(String factory, String baseUrl) {
        return Json.object("llm_factory", factory, "api_key", SECRET, "base_url", baseUrl);
    }

    @Test
    void anotherModelStepsInAndWhatItUsedIsCounted() {
        Account account = account();
        Http session = account.session();
        session.post(ADD, model("broken", "chat", "/down")).succeeded();
        session.post(ADD, model("spare", "chat", "/v1").put("llm_factory", "LM-Studio"))
                .succeeded();
        session.post(FALLBACKS, Json.object("model_type", "chat", "models", List.of("spare@LM-Studio")))
                .succeeded();
        assertThat(words(session.get(FALLBACKS).data().path("chat"))).containsExactly("spare@LM-Studio");
        chooseChatModel(account, "broken@VLLM");
        Given given = new Given(account.api());
        String dataset = given.dataset(Json.object("name", "bakery")).path("id").asText();
        String document = given.document(dataset, "bakery.txt", "x");
        given.chunk(dataset, document, "Fresh bread at seven");

        given.found(dataset, "Brot", "keyword", true);

        provider.verify(1, postRequestedFor(urlEqualTo("/down/chat/completions")));
        assertThat(awaitUse(account, "spare").path("used_token").asLong()).isEqualTo(42);
        session.post(FALLBACKS, Json.object("model_type", "chat", "models", List.of()))
                .succeeded();
        assertThat(session.get(FALLBACKS).data().path("chat")).isEmpty();
    }

    @Test
    void aProviderThatFailsAndFailsIsLeftAlone() {
        Account account = account();
        account.session().post(ADD, model("failing", "embedding", "/down")).succeeded();
        Given given = new Given(account.api());
        String dataset = given.dataset(Json.object("name", "failing", "embedding_model", "failing@VLLM"))
                .path("id")
                .asText();
        for (int i = 0; i < 3; i++) {
            account.api()
                    .post("/api/v1/retrieval", question(dataset, i))
                    .refused(105, "VLLM has failed (HTTP 503). Try again later.");
        }

        String told =
                account.api().post("/api/v1/retrieval", question(dataset, 3)).message();

        assertThat(told)
                .startsWith(
                        "VLLM has failed 3 times in a row at " + provider.baseUrl() + "/down. It is asked again in ")
                .endsWith(" seconds.");
        provider.verify(3, postRequestedFor(urlEqualTo("/down/embeddings")));
    }

    private static ObjectNode question(String dataset, int number) {
        return Json.object("question", "Question " + number, "dataset_ids", List.of(dataset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            llm_factory | Nobody   | 102 | Unknown provider: Nobody
            api_base    | nowhere  | 101 | nowhere is no address of a provider: it has to look like https://host/v1.
            api_base    | ''       | 101 | VLLM has no usual place: say where it is, such as https://host/v1.
            api_key     | a b      | 101 | The key for VLLM has characters that no key has.
            llm_name    | ' '      | 101 | A model needs a name.
            max_tokens  | many     | 101 | max_tokens has to be a whole number, 0 or more.
            max_tokens  | -1       | 101 | max_tokens has to be a whole number, 0 or more.
            model_type  | tts      | 102 | Models of the type tts cannot be used: known are chat, embedding and rerank.
            """)
    void whatCannotBeAModelIsRefused(String field, String value, int code, String message) {
        account()
                .session()
                .post(ADD, model("odd", "chat", "/v1").put(field, value))
                .refused(code, message);
    }

    @Test
    void aKeyIsNeededWhereTheProviderWantsOne() {
        account()
                .session()
                .post(
                        ADD,
                        model("gpt-x", "chat", "/v1")
                                .put("llm_factory", "OpenAI")
                                .put("api_key", ""))
                .refused(101, "The key for OpenAI must not be empty.");
    }

    @Test
    void whatIsMissingIsNamed() {
        Http session = account().session();
        session.post(ADD, "{}").refused(101, "required argument are missing: llm_factory,llm_name,model_type; ");
        session.post(DELETE, "{}").refused(101, "required argument are missing: llm_factory,llm_name; ");
        session.post(ENABLE, "{}").refused(101, "required argument are missing: llm_factory,llm_name; ");
        session.post(DELETE_FACTORY, "{}").refused(101, "required argument are missing: llm_factory; ");
        session.post(FALLBACKS, "{}").refused(101, "required argument are missing: model_type,models; ");
    }

    @Test
    void onlyUsableModelsStepIn() {
        Http session = account().session();
        session.post(FALLBACKS, fallbacks("chat", "gpt-4o@OpenAI")).refused(101, "Unauthorized model: <gpt-4o@OpenAI>");
        session.post(FALLBACKS, fallbacks("chat", "gpt-0@OpenAI")).refused(101, "Unsupported model: <gpt-0@OpenAI>");
        session.post(FALLBACKS, fallbacks("embedding"))
                .refused(101, "No model can step in for an embedding model: its vectors mean something else.");
        session.post(FALLBACKS, fallbacks("tts"))
                .refused(102, "Models of the type tts cannot be used: known are chat, embedding and rerank.");
        session.post(FALLBACKS, fallbacks("chat", "extractive@Builtin", "extractive@Builtin"))
                .refused(101, "At most 8 models can step in, each once.");
        session.post(FALLBACKS, fallbacks("chat", "extractive@Builtin")).succeeded();
    }

    private static ObjectNode fallbacks(String type, String... models) {
        return Json.object("model_type", type, "models", List.of(models));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> chats(Http session) {
        return texts(session.get("/v1/llm/list?model_type=chat").data().path("OpenAI"), "llm_name");
    }

    private static String status(Http session, String name) {
        return mine(session, name).path("status").asText();
    }

    private static JsonNode mine(Http session, String name) {
        return session.get(MINE)
                .data()
                .valueStream()
                .flatMap(factory -> factory.path("llm").valueStream())
                .filter(model -> model.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What was used is written down behind the back of whoever uses it. */
    private static JsonNode awaitUse(Account account, String model) {
        return Await.until(
                "the use of " + model,
                Duration.ofSeconds(30),
                () -> mine(account.session(), model),
                found -> found.path("used_token").asLong() > 0);
    }

    private static void chooseChatModel(Account account, String model) {
        account.session()
                .post(
                        "/v1/user/set_tenant_info",
                        Json.object(
                                "tenant_id",
                                account.tenantId(),
                                "llm_id",
                                model,
                                "embd_id",
                                "BAAI/bge-small-en-v1.5@Builtin",
                                "img2txt_id",
                                "",
                                "asr_id",
                                ""))
                .succeeded();
    }
}
