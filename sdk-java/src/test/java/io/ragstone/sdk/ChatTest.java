package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.CHAT;
import static io.ragstone.sdk.FakeRagflow.CHATS;
import static io.ragstone.sdk.FakeRagflow.DATASET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.chat.request.ChatQuery;
import io.ragstone.sdk.chat.request.ChatUpdate;
import io.ragstone.sdk.chat.request.LLM;
import io.ragstone.sdk.chat.request.Prompt;
import io.ragstone.sdk.chat.request.PromptVariable;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.request.MetadataCondition;
import io.ragstone.sdk.request.MetadataOperator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatTest {
    private static final String DONE = "{\"code\":0}";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void createsAChatAndReadsAllOfIt() {
        Chat chat = server.chat();

        server.verify(postRequestedFor(urlEqualTo(CHATS))
                .withHeader("Authorization", equalTo("Bearer ragflow-key"))
                .withRequestBody(equalToJson("{\"name\":\"House rules\",\"dataset_ids\":[\"" + DATASET + "\"]}")));
        assertThat(chat.id()).isEqualTo(CHAT);
        assertThat(chat.name()).isEqualTo("House rules");
        assertThat(chat.avatar()).isEmpty();
        assertThat(chat.tenantId()).isEqualTo("9c2a1f04bf9d11f0a6f30242ac120002");
        assertThat(chat.description()).isEqualTo("A helpful Assistant");
        assertThat(chat.language()).isEqualTo("English");
        assertThat(chat.datasetIds()).containsExactly(DATASET);
        assertThat(chat.metadataFilter()).isEmpty();
        assertThat(chat.doRefer()).isTrue();
        assertThat(chat.status()).isEqualTo("1");
        assertThat(chat.createTime()).isEqualTo(Instant.parse("2025-11-12T19:36:56.123Z"));
        assertThat(chat.updateTime()).isEqualTo(Instant.parse("2025-11-12T19:36:56.123Z"));
        assertThat(chat.json().path("prompt_type").asText()).isEqualTo("simple");
        assertThat(chat).hasToString("Chat[" + CHAT + ", House rules]");
    }

    @Test
    void readsTheModelAndThePrompt() {
        LLM llm = server.chat().llm();
        Prompt prompt = server.chat().prompt();

        assertThat(llm.modelName()).isEqualTo("glm-4-flash@ZHIPU-AI");
        assertThat(llm.temperature()).isEqualTo(0.1);
        assertThat(llm.topP()).isEqualTo(0.3);
        assertThat(llm.presencePenalty()).isEqualTo(0.4);
        assertThat(llm.frequencyPenalty()).isEqualTo(0.7);
        assertThat(llm.maxTokens()).isEqualTo(512);
        assertThat(llm).isEqualTo(LLM.of(llm.json()));
        assertThat(prompt.similarityThreshold()).isEqualTo(0.2);
        assertThat(prompt.keywordsSimilarityWeight()).isEqualTo(0.3);
        assertThat(prompt.topN()).isEqualTo(6);
        assertThat(prompt.topK()).isEqualTo(1024);
        assertThat(prompt.variables()).containsExactly(new PromptVariable("knowledge", false));
        assertThat(prompt.rerankModel()).isEmpty();
        assertThat(prompt.emptyResponse()).startsWith("Sorry!");
        assertThat(prompt.opener()).startsWith("Hi!");
        assertThat(prompt.prompt()).isEqualTo("Answer from these passages: {knowledge}");
        assertThat(prompt.showQuote()).isTrue();
        assertThat(prompt.refineMultiturn()).isTrue();
        assertThat(prompt.tts()).isFalse();
        assertThat(prompt).isEqualTo(Prompt.of(prompt.json()));
    }

    @Test
    void createsAChatWithEveryOption() {
        server.answer(post(CHATS), "chat-created.json");

        server.rag()
                .createChat(new ChatOptions("House rules")
                        .avatar("data:image/png;base64,AAAA")
                        .description("Knows the rules")
                        .datasetIds(List.of(DATASET))
                        .metadataFilter(MetadataCondition.where("author", MetadataOperator.EQUAL, "Ada")
                                .and("year", MetadataOperator.NOT_EMPTY, null))
                        .llm(LLM.builder()
                                .modelName("glm-4@ZHIPU-AI")
                                .temperature(0.5)
                                .topP(0.9)
                                .presencePenalty(0.1)
                                .frequencyPenalty(0.2)
                                .maxTokens(1024)
                                .set("stop", List.of("END"))
                                .build())
                        .prompt(Prompt.builder()
                                .similarityThreshold(0.3)
                                .keywordsSimilarityWeight(0.6)
                                .topN(8)
                                .topK(512)
                                .variables(List.of(new PromptVariable("who", true)))
                                .rerankModel("rerank-1")
                                .emptyResponse("Nothing.")
                                .opener("Ask me.")
                                .prompt("Answer {who}.")
                                .showQuote(false)
                                .refineMultiturn(false)
                                .tts(true)
                                .build()));

        server.verify(postRequestedFor(urlEqualTo(CHATS)).withRequestBody(equalToJson("""
                {"name":"House rules","avatar":"data:image/png;base64,AAAA","description":"Knows the rules",
                 "dataset_ids":["%s"],"meta_data_filter":{"method":"manual","manual":[
                 {"key":"author","op":"=","value":"Ada"},{"key":"year","op":"not empty","value":""}]},
                 "llm":{"model_name":"glm-4@ZHIPU-AI","temperature":0.5,"top_p":0.9,"presence_penalty":0.1,
                 "frequency_penalty":0.2,"max_tokens":1024,"stop":["END"]},
                 "prompt":{"similarity_threshold":0.3,"keywords_similarity_weight":0.6,"top_n":8,"top_k":512,
                 "variables":[{"key":"who","optional":true}],"rerank_model":"rerank-1","empty_response":"Nothing.",
                 "opener":"Ask me.","prompt":"Answer {who}.","show_quote":false,"refine_multiturn":false,"tts":true}}
                """.formatted(DATASET))));
    }

    @Test
    void saysThatTheConditionsOfAChatAllHold() {
        MetadataCondition either =
                MetadataCondition.where("a", MetadataOperator.EQUAL, 1).anyOf();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChatOptions("x").metadataFilter(either))
                .withMessageContaining("all have to hold");
    }

    @Test
    void listsChatsAndKnowsTheirDatasets() {
        server.answer(get(urlPathEqualTo(CHATS)), "chats-page.json");

        List<Chat> chats = server.rag()
                .listChats(new ChatQuery()
                        .page(2)
                        .pageSize(5)
                        .orderBy("update_time")
                        .desc(false)
                        .id(CHAT)
                        .name("All rules"));

        assertThat(chats).hasSize(1);
        assertThat(chats.get(0).datasetIds()).containsExactly(DATASET);
        assertThat(chats.get(0).doRefer()).isFalse();
        assertThat(Objects.requireNonNull(chats.get(0).prompt().get("reasoning"))
                        .asBoolean())
                .isTrue();
        server.verify(getRequestedFor(urlPathEqualTo(CHATS))
                .withQueryParam("page", equalTo("2"))
                .withQueryParam("page_size", equalTo("5"))
                .withQueryParam("orderby", equalTo("update_time"))
                .withQueryParam("desc", equalTo("false"))
                .withQueryParam("id", equalTo(CHAT))
                .withQueryParam("name", equalTo("All rules")));
    }

    @Test
    void walksThroughAllChatsUntilAPageIsEmpty() {
        server.answer(get(urlPathEqualTo(CHATS)), okJson("{\"code\":0,\"data\":[]}"));
        server.answer(get(urlPathEqualTo(CHATS)).withQueryParam("page", equalTo("1")), "chats-page.json");

        assertThat(server.rag().chats().stream().map(Chat::id)).containsExactly(CHAT);
    }

    @Test
    void keepsTheDatasetsOfAChatThatIsChanged() {
        Chat chat = server.chat();
        server.answer(put(CHATS + "/" + CHAT), okJson(DONE));
        server.answer(get(urlPathEqualTo(CHATS)), "chats-page.json");

        chat.update(new ChatUpdate()
                .name("All rules")
                .llm(LLM.builder().temperature(0.5).build())
                .prompt(chat.prompt().toBuilder().topN(8).build()));

        assertThat(chat.name()).isEqualTo("All rules");
        assertThat(chat.llm().temperature()).isEqualTo(0.5);
        server.verify(putRequestedFor(urlEqualTo(CHATS + "/" + CHAT))
                .withRequestBody(equalToJson(
                        "{\"name\":\"All rules\",\"dataset_ids\":[\"" + DATASET + "\"],\"llm\":{\"temperature\":0.5},"
                                + "\"prompt\":{\"top_n\":8,\"similarity_threshold\":0.2,\"opener\":\"${json-unit.any-string}\"}}",
                        true,
                        true)));
        assertThat(server.wire()
                        .findAll(putRequestedFor(urlEqualTo(CHATS + "/" + CHAT)))
                        .get(0)
                        .getBodyAsString())
                .doesNotContain("keywords_similarity_weight");
    }

    @Test
    void changesTheDatasetsOfAChat() {
        Chat chat = server.chat();
        server.answer(put(CHATS + "/" + CHAT), okJson(DONE));
        server.answer(get(urlPathEqualTo(CHATS)), "chats-page.json");

        chat.update(new ChatUpdate()
                .datasetIds(List.of())
                .avatar(null)
                .description("none")
                .metadataFilter(null)
                .set("show_quotation", false));

        server.verify(putRequestedFor(urlEqualTo(CHATS + "/" + CHAT))
                .withRequestBody(equalTo("{\"dataset_ids\":[],\"avatar\":null,\"description\":\"none\","
                        + "\"meta_data_filter\":null,\"show_quotation\":false}")));
    }

    @Test
    void saysWhenThereIsNoSuchChat() {
        server.answer(get(urlPathEqualTo(CHATS)), okJson("{\"code\":102,\"message\":\"The chat doesn't exist\"}"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> server.rag().getChat("x"))
                .withMessage("The chat doesn't exist");
        server.answer(get(urlPathEqualTo(CHATS)), okJson("{\"code\":0,\"data\":[]}"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> server.rag().getChat("x"))
                .withMessageContaining("\"x\"");
    }

    @Test
    void deletesChatsAndNeverAllByChance() {
        server.answer(delete(CHATS), okJson(DONE));
        Chat chat = server.chat();

        server.rag().deleteChats(List.of());
        server.verify(0, deleteRequestedFor(urlEqualTo(CHATS)));
        server.rag().deleteChats(List.of("a", "b", "a"));
        server.verify(deleteRequestedFor(urlEqualTo(CHATS)).withRequestBody(equalTo("{\"ids\":[\"a\",\"b\"]}")));
        chat.delete();
        server.verify(deleteRequestedFor(urlEqualTo(CHATS)).withRequestBody(equalTo("{\"ids\":[\"" + CHAT + "\"]}")));
        server.rag().deleteAllChats();
        server.verify(deleteRequestedFor(urlEqualTo(CHATS)).withRequestBody(equalTo("{\"ids\":null}")));
    }

    @Test
    void tellsOfChatsThatCouldNotBeDeleted() {
        server.answer(
                delete(CHATS),
                okJson("{\"code\":0,\"data\":{\"success_count\":1,\"errors\":[\"Assistant(gone) not found.\"]}}"));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> server.rag().deleteChats(List.of("here", "gone")))
                .withMessage("Assistant(gone) not found. (1 done)");
    }
}
