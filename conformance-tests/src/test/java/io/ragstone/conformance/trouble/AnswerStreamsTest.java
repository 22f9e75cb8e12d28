package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.contract.ContractCheck;
import io.ragstone.conformance.ragflow.Bots;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.RawStream;
import io.ragstone.conformance.ragflow.dialog.Dialogs;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.BuildFolder;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import io.ragstone.conformance.server.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Answers of a model outside of the server: token by token, and whatever can go wrong on the way. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswerStreamsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOO_SHORT =
            "gpt-4o@OpenAI used up its max_tokens before it said a word. Raise max_tokens.";
    private static final String BROKE_OFF = "OpenAI broke off in the middle of its answer. Try again.";

    private final ChatProvider provider = new ChatProvider();
    private final Path data = BuildFolder.newDataFolder("answer-streams");
    private final ContractCheck check;
    private final ServerSetup setup = new ServerSetup("answer-streams", data)
            .with("ragstone.models.local-addresses", "true")
            .with("ragstone.models.breaker.failures", "0");
    private RunningServer server = RunningServer.start(setup);
    private Account account;
    private Chats chats;
    private final String chat;

    AnswerStreamsTest(ContractCheck check) {
        this.check = check;
        account = new Accounts(server, check).administrator();
        account.session()
                .post(
                        "/v1/llm/set_api_key",
                        Json.object("llm_factory", "OpenAI", "api_key", "sk-1", "base_url", provider.baseUrl()))
                .succeeded();
        chats = new Chats(account.api());
        chat = chats.chat(Json.object("name", "Talker", "llm", Json.object("model_name", "gpt-4o")))
                .path("id")
                .asText();
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        BuildFolder.delete(data);
    }

    @Test
    @Order(1)
    void eachWordLeavesAtOnceAndThinkingComesFirst() {
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch heardMore = new CountDownLatch(1);
        provider.answers(speaker -> {
            speaker.think("Hm.");
            ChatProvider.Speaker.await(heard);
            speaker.say("They begin");
            ChatProvider.Speaker.await(heardMore);
            speaker.say(" at ten.").end();
        });
        Chats.Session session = chats.session(chat);

        try (RawStream stream = ask(session)) {
            assertThat(stream.chunk()).contains("\"answer\":\"<think>Hm.</think>\"");
            heard.countDown();
            assertThat(stream.chunk()).contains("\"answer\":\"<think>Hm.</think>They begin\"");
            heardMore.countDown();
            assertThat(stream.rest())
                    .contains("\"<think>Hm.</think>They begin at ten.\"")
                    .endsWith("true}\n\n");
        }
        assertThat(chats.messages(session).path(2).path("content").asText())
                .isEqualTo("<think>Hm.</think>They begin at ten.");
    }

    @Test
    @Order(1)
    void openAisFormTellsWhatIsNewAndWhatItTook() {
        provider.answers(speaker -> speaker.think("Hm.").say("At ").say("ten.").end());

        List<JsonNode> events = Chats.events(chats.complete(chat, "When?"));

        StringBuilder said = new StringBuilder();
        StringBuilder thought = new StringBuilder();
        events.forEach(event -> {
            JsonNode delta = event.at("/choices/0/delta");
            said.append(
                    delta.path("content").isTextual() ? delta.path("content").textValue() : "");
            thought.append(
                    delta.path("reasoning_content").isTextual()
                            ? delta.path("reasoning_content").textValue()
                            : "");
        });
        assertThat(said).hasToString("At ten.");
        assertThat(thought).hasToString("Hm.");
        assertThat(events.getLast().path("usage"))
                .isEqualTo(Json.object("prompt_tokens", 12, "completion_tokens", 5, "total_tokens", 17));
        JsonNode whole = chats.complete(chat, "When?", "stream", false).json();
        assertThat(whole.at("/choices/0/message/reasoning_content").asText()).isEqualTo("Hm.");
        assertThat(whole.at("/usage/completion_tokens_details/reasoning_tokens").asInt())
                .isPositive();
    }

    @Test
    @Order(1)
    void whoLeavesWhileTheModelIsSilentStopsIt() {
        CountDownLatch hungUp = new CountDownLatch(1);
        provider.answers(speaker -> {
            speaker.say("They begin");
            speaker.awaitHangUp();
            hungUp.countDown();
        });
        Chats.Session session = chats.session(chat);

        try (RawStream stream = ask(session)) {
            assertThat(stream.chunk()).contains("They begin");
        }

        Await.until("the provider is hung up on", PATIENCE, hungUp::getCount, left -> left == 0);
        Await.until("what was said is kept", PATIENCE, () -> chats.messages(session), said -> said.size() == 3);
        assertThat(chats.messages(session).path(2).path("content").asText()).isEqualTo("They begin");
    }

    @Test
    @Order(1)
    void whoReadsSlowlyGetsTheNewestAndHoldsNobodyUp() {
        String word = "word ".repeat(200);
        CountDownLatch said = new CountDownLatch(1);
        provider.answers(speaker -> {
            for (int i = 0; i < 2000; i++) {
                speaker.say(word);
            }
            speaker.end();
            said.countDown();
        });
        Chats.Session session = chats.session(chat);

        try (RawStream stream = ask(session)) {
            assertThat(stream.chunk()).contains("word");
            Await.until("the model has said all, unread", PATIENCE, said::getCount, left -> left == 0);
            String rest = stream.rest();
            assertThat(rest).endsWith("data:{\"code\":0,\"data\":true}\n\n");
            assertThat(rest.split("\n\n").length).isLessThan(2000);
        }
        assertThat(chats.messages(session).path(2).path("content").asText()).hasSize(word.length() * 2000);
    }

    @Test
    @Order(1)
    void whatWasSaidBeforeItBrokeOffIsKept() {
        assertBroken(speaker -> speaker.say("They begin"), BROKE_OFF);
        assertBroken(speaker -> speaker.say("They begin").raw("data: {no json\n\n"), BROKE_OFF);
        assertBroken(
                speaker -> speaker.say("They begin").raw("data: {\"error\":{\"message\":\"Out of luck\"}}\n\n"),
                "Out of luck");
    }

    private void assertBroken(ChatProvider.Talk talk, String reason) {
        provider.answers(talk);
        Chats.Session session = chats.session(chat);

        List<JsonNode> events = Chats.events(chats.ask(session, "When?"));

        JsonNode told = events.get(events.size() - 2);
        assertThat(told.path("code").asInt()).isEqualTo(500);
        assertThat(told.path("message").asText()).contains(reason);
        assertThat(told.at("/data/answer").asText())
                .isEqualTo("**ERROR**: " + told.path("message").asText());
        assertThat(events.getLast()).isEqualTo(Json.object("code", 0, "data", true));
        assertThat(chats.messages(session).path(2).path("content").asText()).isEqualTo("They begin");
        assertThat(chats.complete(chat, "When?").text())
                .contains("**ERROR**: " + Json.text(told.path("message")).replace("\"", ""))
                .endsWith("data:[DONE]\n\n");
    }

    @Test
    @Order(1)
    void aRefusalIsTheWholeAnswerWhereNothingIsStreamed() {
        provider.answers(speaker -> speaker.say("They begin"));
        chats.ask(chats.session(chat), "When?", "stream", false).refused(105, BROKE_OFF);
        chats.complete(chat, "When?", "stream", false).refused(105, BROKE_OFF);
        visit().refused(105, BROKE_OFF);
        talk().refused(105, BROKE_OFF);
        provider.answers(speaker -> speaker.end("length"));
        chats.ask(chats.session(chat), "When?", "stream", false).refused(102, TOO_SHORT);
        chats.complete(chat, "When?", "stream", false).refused(102, TOO_SHORT);
        visit().refused(102, TOO_SHORT);
        talk().refused(102, TOO_SHORT);
        provider.answers(speaker -> speaker.refuse(401, "{\"error\":{\"message\":\"Bad key\"}}"));
        Chats.Session session = chats.session(chat);
        chats.ask(session, "When?", "stream", false)
                .refused(108, "OpenAI refused the key (HTTP 401) and says: Bad key. Give a key that is valid there.");
        assertThat(Given.texts(chats.messages(session), "content")).contains("When?");
    }

    /** What a visitor is told who asks in a session of its own. */
    private Answer visit() {
        String path = Bots.completions(chat);
        JsonNode begun =
                account.visitor().post(path, Json.object("stream", false)).data();
        return account.visitor()
                .post(
                        path,
                        Json.object(
                                "question",
                                "When?",
                                "session_id",
                                begun.path("session_id").asText(),
                                "stream",
                                false));
    }

    /** What the web interface is told. */
    private Answer talk() {
        return new Dialogs(account.session()).ask(chats.session(chat).id(), "q", "When?", "stream", false);
    }

    @Test
    @Order(1)
    void theModelNamesRelatedQuestions() {
        account.session()
                .post(
                        "/v1/user/set_tenant_info",
                        Json.object(
                                "tenant_id",
                                account.tenantId(),
                                "llm_id",
                                "gpt-4o@OpenAI",
                                "embd_id",
                                "BAAI/bge-small-en-v1.5@Builtin",
                                "img2txt_id",
                                "",
                                "asr_id",
                                ""))
                .succeeded();
        JsonNode expected = Json.tree(List.of("Ferry fares", "Ferries in winter"));
        JsonNode question = Json.object("question", "ferries", "industry", "shipping");
        provider.answers(speaker -> speaker.reply("Here:\n1. Ferry fares\n2. Ferries in winter"));

        assertThat(account.api().post(Bots.RELATED, question).data()).isEqualTo(expected);
        assertThat(account.visitor().post(Bots.SEARCH_RELATED, question).data()).isEqualTo(expected);

        assertThat(account.session().post(Dialogs.RELATED, question).data()).isEqualTo(expected);
        provider.answers(speaker -> speaker.refuse(401, "{\"error\":{\"message\":\"Bad key\"}}"));
        String refusal =
                "The chat model could not name related questions: OpenAI refused the key (HTTP 401) and says: Bad"
                        + " key. Give a key that is valid there.";
        account.api().post(Bots.RELATED, question).refused(105, refusal);
        account.visitor().post(Bots.SEARCH_RELATED, question).refused(105, refusal);
        account.session().post(Dialogs.RELATED, question).refused(105, refusal);
    }

    @Test
    @Order(2)
    void aModelThatFallsSilentIsGivenUpAndARestartForgetsNothing() {
        server.close();
        server = RunningServer.start(setup.with("ragstone.models.timeout", "2s"));
        account = new Accounts(server, check).administrator();
        chats = new Chats(account.api());
        provider.answers(speaker -> {
            speaker.say("They begin");
            speaker.awaitHangUp();
        });
        Chats.Session session = chats.session(chat);

        List<JsonNode> events = Chats.events(chats.ask(session, "When?"));

        assertThat(events.get(events.size() - 2).path("message").asText())
                .startsWith("OpenAI did not answer in time. Try again later.");
        JsonNode before = chats.messages(session);
        assertThat(before.path(2).path("content").asText()).isEqualTo("They begin");
        server.kill();
        server = RunningServer.start(setup);
        account = new Accounts(server, check).administrator();
        chats = new Chats(account.api());
        assertThat(chats.messages(session)).isEqualTo(before);
        assertThat(chats.chatNow(chat).path("llm").path("model_name").asText()).isEqualTo("gpt-4o");
    }

    private RawStream ask(Chats.Session session) {
        String body = Json.text(Json.object("question", "When do quiet hours begin?", "session_id", session.id()));
        return RawStream.post(server.port(), account.apiKey(), Chats.completions(session.chat()), body);
    }
}
