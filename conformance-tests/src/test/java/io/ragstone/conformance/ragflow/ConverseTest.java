package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.conformance.server.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions to a chat over documents, answered by the model inside the server. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConverseTest {
    private static final String QUESTION = "When do quiet hours begin?";

    private final Account account;
    private final RunningServer server;
    private final Http api;
    private final Chats chats;
    private final String document;
    private final String chat;

    ConverseTest(Account account, RunningServer server) {
        this.account = account;
        this.server = server;
        api = account.api();
        chats = new Chats(api);
        Given given = new Given(api);
        String dataset = given.dataset();
        document = given.document(dataset, "rules.txt", "x");
        given.chunk(dataset, document, "Quiet hours begin at ten in the evening.");
        chat = chats.chat(Json.object("name", "House rules", "dataset_ids", List.of(dataset)))
                .path("id")
                .asText();
    }

    @Test
    void withoutASessionOneBeginsAndTheOpenerIsTheAnswer() {
        JsonNode whole = api.post(Chats.completions(chat), Json.object("stream", false, "question", "x"))
                .data();
        List<JsonNode> events = Chats.events(api.post(Chats.completions(chat), Json.object("user_id", "ada")));

        assertThat(whole.path("answer").asText()).isEqualTo("Hi! I'm your assistant. What can I do for you?");
        assertThat(whole.path("reference")).isEqualTo(Json.object());
        assertThat(events).hasSize(2);
        assertThat(events.get(0).path("data").path("answer")).isEqualTo(whole.path("answer"));
        assertThat(events.get(0).path("data").path("id").isNull()).isTrue();
        assertThat(events.get(1)).isEqualTo(Json.object("code", 0, "data", true));
        String session = events.get(0).path("data").path("session_id").asText();
        JsonNode kept = api.get(Chats.sessions(chat) + "?id=" + session).data();
        assertThat(kept.path(0).path("user_id").asText()).isEqualTo("ada");
    }

    @Test
    void theLastOfTheEventsCitesAndTheSessionKeepsIt() {
        Chats.Session session = chats.session(chat);

        List<JsonNode> events = Chats.events(chats.ask(session, QUESTION));

        JsonNode last = events.get(events.size() - 2).path("data");
        assertThat(events.getLast()).isEqualTo(Json.object("code", 0, "data", true));
        assertThat(last.path("answer").asText()).contains("ten in the evening").contains("[ID:0]");
        assertThat(last.at("/reference/total").asInt()).isEqualTo(1);
        assertThat(last.at("/reference/chunks/0/document_id").asText()).isEqualTo(document);
        assertThat(last.at("/reference/doc_aggs/0/doc_name").asText()).isEqualTo("rules.txt");
        assertThat(last.path("prompt").asText()).startsWith(QUESTION).contains("Time elapsed");
        assertThat(last.path("created_at").asDouble()).isPositive();
        String before = "";
        for (JsonNode event : events.subList(0, events.size() - 2)) {
            assertThat(event.path("data").path("answer").asText()).startsWith(before);
            assertThat(event.path("data").path("reference")).isEqualTo(Json.object());
            before = event.path("data").path("answer").asText();
        }
        JsonNode messages = chats.messages(session);
        assertThat(Given.texts(messages, "role")).containsExactly("assistant", "user", "assistant");
        assertThat(messages.path(2).path("content")).isEqualTo(last.path("answer"));
        assertThat(Given.texts(messages, "id"))
                .containsExactly("", last.path("id").asText(), last.path("id").asText());
        assertThat(messages.at("/2/reference/0/id")).isEqualTo(last.at("/reference/chunks/0/id"));
    }

    @Test
    void theWholeAnswerComesAtOnceWhenAskedFor() {
        Chats.Session session = chats.session(chat);

        JsonNode answer = chats.ask(session, QUESTION, "stream", false, "doc_ids", document)
                .data();

        assertThat(answer.path("answer").asText()).contains("ten in the evening");
        assertThat(answer.path("session_id").asText()).isEqualTo(session.id());
        assertThat(answer.at("/reference/chunks")).hasSize(1);
        assertThat(chats.ask(session, "Who is the king of France?", "stream", false)
                        .data()
                        .path("answer")
                        .asText())
                .isNotBlank();
    }

    @Test
    void whatCannotBeAnsweredIsRefusedBeforeTheStreamBegins() {
        Chats.Session session = chats.session(chat);
        chats.ask(new Chats.Session("nowhere", session.id()), QUESTION).refused(102, "You don't own the chat nowhere");
        chats.ask(new Chats.Session(chat, "nowhere"), QUESTION).refused(102, "You don't own the session nowhere");
        chats.ask(session, "", "stream", false).refused(101, "The question is empty: ask something.");
        api.post(Chats.completions(chat), "[]").refused(100, "The body has to be a JSON object.");
        String needy = chats.chat(Json.object(
                        "name",
                        "Needy",
                        "prompt",
                        Json.object(
                                "prompt",
                                "Speak {tongue}.",
                                "variables",
                                List.of(Json.object("key", "tongue", "optional", false)))))
                .path("id")
                .asText();
        String missing = "The prompt needs a value for the variable 'tongue': send one with the question.";
        chats.ask(chats.session(needy), "Hello?", "stream", false).refused(101, missing);
        chats.complete(needy, "Hello?", "stream", false).refused(101, missing);
        assertThat(chats.ask(chats.session(needy), "Hello?", "stream", false, "tongue", "Dutch")
                        .data()
                        .path("answer")
                        .asText())
                .isNotBlank();
        List<JsonNode> told = Chats.events(chats.ask(session, ""));
        assertThat(told.getFirst())
                .isEqualTo(Json.object(
                        "code",
                        500,
                        "message",
                        "The question is empty: ask something.",
                        "data",
                        Json.object(
                                "answer", "**ERROR**: The question is empty: ask something.", "reference", List.of())));
    }

    @Test
    void theEventsAreWrittenAsRagflowWritesThem() {
        Chats.Session session = chats.session(chat);
        String body = Json.text(Json.object("question", QUESTION, "session_id", session.id()));
        try (RawStream stream = RawStream.post(server.port(), account.apiKey(), Chats.completions(chat), body)) {
            assertThat(stream.head())
                    .startsWith("HTTP/1.1 200 OK")
                    .containsIgnoringCase("\r\ncontent-type: text/event-stream; charset=utf-8\r\n")
                    .containsIgnoringCase("\r\ncache-control: no-cache\r\n")
                    .containsIgnoringCase("\r\nx-accel-buffering: no\r\n");
            String text = stream.rest();
            assertThat(text).startsWith("data:{\"code\":0,\"data\":{\"answer\":\"");
            assertThat(text).endsWith("\n\ndata:{\"code\":0,\"data\":true}\n\n");
            assertThat(text.split("\n\n")).allMatch(event -> event.startsWith("data:{") && !event.contains("\n"));
        }
    }

    @Test
    void openAisFormIsAnsweredInKind() {
        JsonNode whole = Json.parse(chats.complete(chat, QUESTION, "stream", false, "reference", true)
                .text());
        String text = chats.complete(chat, QUESTION, "reference", true).text();

        assertThat(whole.path("object").asText()).isEqualTo("chat.completion");
        assertThat(whole.at("/choices/0/message/content").asText()).contains("ten in the evening");
        assertThat(whole.at("/choices/0/message/reference")).hasSize(1);
        assertThat(whole.at("/usage/total_tokens").asInt())
                .isEqualTo(whole.at("/usage/prompt_tokens").asInt()
                        + whole.at("/usage/completion_tokens").asInt());
        assertThat(text).startsWith("data:{\"id\":\"chatcmpl-" + chat + "\"").endsWith("\n\ndata:[DONE]\n\n");
        List<JsonNode> events = Chats.events(chats.complete(chat, QUESTION, "reference", true));
        JsonNode last = events.getLast();
        assertThat(last.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(last.at("/choices/0/delta/reference")).hasSize(1);
        StringBuilder said = new StringBuilder();
        events.forEach(event -> said.append(event.at("/choices/0/delta/content").asText("")));
        assertThat(last.at("/choices/0/delta/final_content").asText())
                .isEqualTo(said.toString().replace("null", ""));
        assertThat(chats.complete(chat, QUESTION, "stream", false).text()).doesNotContain("[ID:", "\"reference\"");
    }

    @Test
    void openAisFormIsRefusedInRagflowsWay() {
        Http anonymous = account.anonymous();
        anonymous
                .post(Chats.openai(chat), Json.object("model", "x"))
                .refused(101, "required argument are missing: messages; ");
        anonymous.post(Chats.openai(chat), "nonsense").refused(101, "required argument are missing: model,messages; ");
        anonymous
                .post(Chats.openai(chat), Json.object("model", "x", "messages", List.of()))
                .refused(109, "`Authorization` can't be empty");
        api.post(Chats.openai(chat), Json.object("model", "x", "messages", List.of()))
                .refused(102, "You have to provide messages.");
        api.post(
                        Chats.openai(chat),
                        Json.object("model", "x", "messages", List.of(Json.object("role", "system", "content", "x"))))
                .refused(102, "The last content of this conversation is not from user.");
        chats.complete("nowhere", QUESTION).refused(102, "You don't own the chat nowhere");
        chats.complete(chat, "", "stream", false).refused(101, "The question is empty: ask something.");
    }
}
