package io.ragstone.conformance;

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
import com.github.tomakehurst.wiremock.WireMockServer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Models of providers outside of the server, which here stand in a place of the test's own. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteModelsTest {
    private static final String SET_KEY = "/v1/llm/set_api_key";
    private static final String EMBEDDER = "text-embedding-3-small@OpenAI";

    private final WordVectors words = new WordVectors();
    private final WireMockServer provider =
            new WireMockServer(options().dynamicPort().extensions(words));
    private final Path data = BuildFolder.newDataFolder("remote-models");
    private final Account onSharedServer;
    private final RunningServer server;
    private final Account account;
    private final Given given;

    RemoteModelsTest(Account onSharedServer, ContractCheck check) {
        this.onSharedServer = onSharedServer;
        provider.start();
        provider.stubFor(post(urlEqualTo("/v1/embeddings"))
                .withHeader("Authorization", equalTo("Bearer sk-right"))
                .willReturn(aResponse().withTransformers("word-vectors")));
        server = RunningServer.start(
                new ServerSetup("remote-models", data).with("ragstone.models.local-addresses", "true"));
        account = new Accounts(server, check).register();
        given = new Given(account.api());
        setKey(account.session(), "OpenAI", "sk-right");
    }

    @AfterAll
    void stop() {
        server.close();
        provider.stop();
        BuildFolder.delete(data);
    }

    private void setKey(Http session, String name, String key) {
        session.post(SET_KEY, Json.object("llm_factory", name, "api_key", key, "base_url", provider.baseUrl() + "/v1"))
                .succeeded();
    }

    private String dataset(String name) {
        return given.dataset(Json.object("name", name, "embedding_model", EMBEDDER))
                .path("id")
                .asText();
    }

    @Test
    void aRemoteModelEmbedsDocumentsAndQuestions() {
        String dataset = dataset("harbour");
        String document = given.parsed(dataset, "ferries.txt", "The ferry leaves at noon.");
        int embedded = words.texts();
        assertThat(embedded).isPositive();

        JsonNode found = given.found(dataset, "When does the ferry leave?", "similarity_threshold", 0);

        assertThat(texts(found.path("chunks"), "content")).containsExactly("The ferry leaves at noon.");
        assertThat(found.at("/chunks/0/vector_similarity").asDouble()).isPositive();
        assertThat(words.texts()).isEqualTo(embedded + 1);
        given.found(dataset, "When does the ferry leave?", "page", 2);
        assertThat(words.texts()).isEqualTo(embedded + 1);

        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");
        assertThat(words.texts()).isEqualTo(embedded + 1);
    }

    @Test
    void aRerankerAndAChatModelHelpToFind() {
        setKey(account.session(), "Jina", "sk-right");
        setKey(account.session(), "ZHIPU-AI", "sk-right");
        chooseChatModel("glm-4-flash@ZHIPU-AI");
        provider.stubFor(
                post(urlEqualTo("/v1/rerank"))
                        .willReturn(
                                okJson(
                                        "{\"results\":[{\"index\":0,\"relevance_score\":0.2},{\"index\":1,\"relevance_score\":0.8}]}")));
        provider.stubFor(post(urlEqualTo("/v1/chat/completions"))
                .willReturn(okJson("{\"choices\":[{\"message\":{\"content\":\"bread\"}}]}")));
        String dataset = dataset("bakery");
        String document = given.document(dataset, "bakery.txt", "x");
        given.chunk(dataset, document, "Fresh bread at seven");
        given.chunk(dataset, document, "The oven is hot and bread is in it");

        JsonNode found =
                given.found(dataset, "Brot", "keyword", true, "rerank_id", "jina-reranker-v2-base-multilingual@Jina");

        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.at("/chunks/0/vector_similarity").asDouble()).isEqualTo(.8);
        assertThat(given.found(dataset, "Brot", "similarity_threshold", .3)
                        .path("total")
                        .asInt())
                .isZero();
        provider.verify(1, postRequestedFor(urlEqualTo("/v1/chat/completions")));
    }

    @Test
    void aRefusedKeyIsToldAndNotShown() {
        Account other = new Accounts(server, account.check()).register();
        setKey(other.session(), "OpenAI", "sk-wrong-4711");
        provider.stubFor(post(urlEqualTo("/v1/embeddings"))
                .withHeader("Authorization", equalTo("Bearer sk-wrong-4711"))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"No: sk-wrong-4711\"}}")));
        Given theirs = new Given(other.api());
        String dataset = theirs.dataset(Json.object("name", "locked", "embedding_model", EMBEDDER))
                .path("id")
                .asText();
        String document = theirs.document(dataset, "a.txt", "The ferry leaves at noon.");
        theirs.parse(dataset, document);

        JsonNode failed = theirs.awaitRun(dataset, document, "FAIL");

        assertThat(failed.path("progress_msg").asText())
                .contains("OpenAI refused the key (HTTP 401) and says: No: ***. Give a key that is valid there.")
                .doesNotContain("4711");
    }

    @Test
    void addressesInTheServersNetworkAreNotForTenantsUnlessPermitted() {
        setKey(onSharedServer.session(), "OpenAI", "sk-right");
        Given theirs = new Given(onSharedServer.api());
        String dataset = theirs.dataset(Json.object("name", "inner", "embedding_model", EMBEDDER))
                .path("id")
                .asText();
        String document = theirs.document(dataset, "a.txt", "The ferry leaves at noon.");
        theirs.parse(dataset, document);

        JsonNode failed = theirs.awaitRun(dataset, document, "FAIL");

        assertThat(failed.path("progress_msg").asText()).contains("an address in the server's own network");
    }

    @Test
    void whatCannotBeAKeyOrAnAddressIsRefused() {
        Http session = account.session();
        session.post(SET_KEY, Json.object("llm_factory", "Jina", "api_key", " "))
                .refused(101, "The key for Jina must not be empty.");
        session.post(SET_KEY, Json.object("llm_factory", "Jina", "api_key", "two words"))
                .refused(101, "The key for Jina has characters that no key has.");
        session.post(SET_KEY, Json.object("llm_factory", "Jina", "api_key", "x", "base_url", "nowhere"))
                .refused(101, "nowhere is no address of a provider: it has to look like https://host/v1.");
        session.post(SET_KEY, Json.object("llm_factory", "VLLM", "api_key", "x"))
                .refused(101, "VLLM has no usual place: say where it is, such as https://host/v1.");
    }

    private void chooseChatModel(String model) {
        account.session()
                .post(
                        "/v1/user/set_tenant_info",
                        Json.object(
                                "tenant_id",
                                account.tenantId(),
                                "llm_id",
                                model,
                                "embd_id",
                                EMBEDDER,
                                "img2txt_id",
                                "",
                                "asr_id",
                                ""))
                .succeeded();
    }
}
