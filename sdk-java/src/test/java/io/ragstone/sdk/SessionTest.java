package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.CHAT;
import static io.ragstone.sdk.FakeRagflow.COMPLETIONS;
import static io.ragstone.sdk.FakeRagflow.DATASET;
import static io.ragstone.sdk.FakeRagflow.DOCUMENT;
import static io.ragstone.sdk.FakeRagflow.SESSION;
import static io.ragstone.sdk.FakeRagflow.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.ragstone.client.RetryPolicy;
import io.ragstone.sdk.answer.CitedDocument;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.answer.ReferenceChunk;
import io.ragstone.sdk.answer.References;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.Session;
import io.ragstone.sdk.chat.request.Question;
import io.ragstone.sdk.chat.request.SessionQuery;
import io.ragstone.sdk.chat.request.SessionUpdate;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.ServerException;
import io.ragstone.sdk.error.TimedOutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTest {
    private static final String DONE = "{\"code\":0}";

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void beginsASession() {
        Session session = server.session();

        server.verify(postRequestedFor(urlEqualTo(SESSIONS)).withRequestBody(equalTo("{}")));
        assertThat(session.id()).isEqualTo(SESSION);
        assertThat(session.chatId()).isEqualTo(CHAT);
        assertThat(session.name()).isEqualTo("New session");
        assertThat(session.userId()).isEmpty();
        assertThat(session.createTime()).isEqualTo(Instant.parse("2025-11-12T19:36:56.123Z"));
        assertThat(session.updateTime()).isEqualTo(Instant.parse("2025-11-12T19:36:56.123Z"));
        assertThat(session.messages()).hasSize(1);
        assertThat(session.messages().get(0).role()).isEqualTo("assistant");
        assertThat(session.messages().get(0).content()).startsWith("Hi!");
        assertThat(session.json().path("create_date").asText()).contains("GMT");
    }

    @Test
    void beginsASessionWithAUser() {
        server.answer(post(SESSIONS), "session-created.json");

        server.chat().createSession("About quiet hours", "ada");

        server.verify(postRequestedFor(urlEqualTo(SESSIONS))
                .withRequestBody(equalTo("{\"name\":\"About quiet hours\",\"user_id\":\"ada\"}")));
    }

    @Test
    void listsSessionsWithAllThatWasSaid() {
        server.answer(get(urlPathEqualTo(SESSIONS)), "sessions-page.json");

        List<Session> sessions = server.chat()
                .listSessions(new SessionQuery()
                        .page(1)
                        .pageSize(10)
                        .orderBy("name")
                        .desc(false)
                        .id(SESSION)
                        .name("About quiet hours")
                        .userId("ada"));

        server.verify(getRequestedFor(urlPathEqualTo(SESSIONS))
                .withQueryParam("orderby", equalTo("name"))
                .withQueryParam("name", equalTo("About quiet hours"))
                .withQueryParam("user_id", equalTo("ada")));
        assertThat(sessions.get(0).userId()).isEqualTo("ada");
        List<Message> messages = sessions.get(0).messages();
        assertThat(messages).extracting(Message::role).containsExactly("assistant", "user", "assistant");
        assertThat(messages.get(1).files()).containsExactly(DOCUMENT);
        assertThat(messages.get(1).id()).isEqualTo(messages.get(2).id());
        Message answer = messages.get(2);
        assertThat(answer.content()).isEqualTo("They begin at ten [ID:0].");
        assertThat(answer.thinking()).isEqualTo("The rules say so.");
        assertThat(answer.createdAt()).isEqualTo(Instant.parse("2025-11-12T19:37:00.482Z"));
        assertThat(answer.prompt()).contains("812.4ms");
        assertThat(answer.references().total()).isEqualTo(1);
        assertThat(answer.citedChunks())
                .extracting(ReferenceChunk::documentName)
                .containsExactly("rules.txt");
        assertThat(answer.citedChunks().get(0).positions()).containsExactly(List.of(1, 20, 300, 40, 52));
    }

    @Test
    void asksAndReadsAllOfTheAnswer() {
        Session session = server.session();
        server.answer(post(COMPLETIONS), "answer.json");

        Message answer = session.ask(new Question("When do quiet hours begin?")
                .variable("who", "a guest")
                .documentIds(List.of(DOCUMENT, "d2")));

        server.verify(postRequestedFor(urlEqualTo(COMPLETIONS))
                .withRequestBody(equalToJson("""
                {"question":"When do quiet hours begin?","stream":false,"session_id":"%s","who":"a guest",
                 "doc_ids":"%s,d2"}""".formatted(SESSION, DOCUMENT))));
        assertThat(answer.role()).isEqualTo("assistant");
        assertThat(answer.content()).isEqualTo("They begin at ten [ID:1].");
        assertThat(answer.thinking()).isEmpty();
        assertThat(answer.sessionId()).isEqualTo(SESSION);
        assertThat(answer.id()).isEqualTo("d91e02f6bfa211f0a1b20242ac120002");
        assertThat(answer.audioBinary()).isNull();
        assertThat(answer.usage()).isNull();
        assertThat(answer.metadata()).isEmpty();
        References references = answer.references();
        assertThat(references.total()).isEqualTo(2);
        assertThat(references.documents()).containsExactly(new CitedDocument(DOCUMENT, "rules.txt", 1));
        assertThat(answer.citedChunks())
                .containsExactly(references.chunks().get(1))
                .hasSize(1);
    }

    @Test
    void readsAllOfWhatIsCited() {
        Session session = server.session();
        server.answer(post(COMPLETIONS), "answer.json");

        ReferenceChunk chunk = session.ask("When?").references().chunks().get(1);

        assertThat(chunk.id()).isEqualTo("7d3c9a41e05b286f");
        assertThat(chunk.content()).isEqualTo("Quiet hours begin at ten.");
        assertThat(chunk.documentId()).isEqualTo(DOCUMENT);
        assertThat(chunk.datasetId()).isEqualTo(DATASET);
        assertThat(chunk.imageId()).isEmpty();
        assertThat(chunk.url()).isEqualTo("https://example.org/rules");
        assertThat(chunk.similarity()).isEqualTo(0.88);
        assertThat(chunk.vectorSimilarity()).isEqualTo(0.91);
        assertThat(chunk.termSimilarity()).isEqualTo(0.87);
        assertThat(chunk.docType()).isEmpty();
        assertThat(chunk.metadata()).isEmpty();
    }

    @Test
    void neverAsksTwice() {
        server.answer(post(COMPLETIONS), status(503).withHeader("Retry-After", "0"));
        try (RAGFlow patient = server.builder().retries(RetryPolicy.defaults()).build()) {
            Session session = sessionOf(patient);

            assertThatExceptionOfType(ServerException.class).isThrownBy(() -> session.ask("When?"));
            server.verify(postRequestedFor(urlEqualTo(COMPLETIONS)));
            assertThatExceptionOfType(ServerException.class).isThrownBy(() -> session.stream("When?"));
            server.verify(2, postRequestedFor(urlEqualTo(COMPLETIONS)));
            server.answer(post(COMPLETIONS), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> session.ask("When?"));
            server.verify(3, postRequestedFor(urlEqualTo(COMPLETIONS)));
        }
    }

    @Test
    void doesNotWaitLongerThanTheQuestionSays() {
        server.answer(post(COMPLETIONS), okJson(DONE).withFixedDelay(20_000));
        Session session = server.session();

        assertThatExceptionOfType(TimedOutException.class)
                .isThrownBy(() -> session.ask(new Question("When?").idleTimeout(Duration.ofMillis(100))));
    }

    @Test
    void renamesASession() {
        Session session = server.session();
        server.answer(put(SESSIONS + "/" + SESSION), okJson(DONE));
        server.answer(get(urlPathEqualTo(SESSIONS)), "sessions-page.json");

        session.update(new SessionUpdate().name("About quiet hours"));

        server.verify(putRequestedFor(urlEqualTo(SESSIONS + "/" + SESSION))
                .withRequestBody(equalTo("{\"name\":\"About quiet hours\"}")));
        assertThat(session.name()).isEqualTo("About quiet hours");
        assertThat(session.messages()).hasSize(3);
    }

    @Test
    void deletesSessionsAndNeverAllByChance() {
        Chat chat = server.chat();
        Session session = server.session();
        server.answer(delete(SESSIONS), okJson(DONE));

        chat.deleteSessions(List.of());
        server.verify(0, deleteRequestedFor(urlEqualTo(SESSIONS)));
        chat.deleteSessions(List.of("a", "b", "a"));
        server.verify(deleteRequestedFor(urlEqualTo(SESSIONS)).withRequestBody(equalTo("{\"ids\":[\"a\",\"b\"]}")));
        session.delete();
        server.verify(
                deleteRequestedFor(urlEqualTo(SESSIONS)).withRequestBody(equalTo("{\"ids\":[\"" + SESSION + "\"]}")));
        chat.deleteAllSessions();
        server.verify(deleteRequestedFor(urlEqualTo(SESSIONS)).withRequestBody(equalTo("{\"ids\":null}")));
    }

    @Test
    void saysWhenThereIsNoSuchSession() {
        server.answer(get(urlPathEqualTo(SESSIONS)), okJson("{\"code\":0,\"data\":[]}"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> server.chat().getSession("gone"))
                .withMessageContaining("gone");

        server.answer(post(COMPLETIONS), okJson("{\"code\":102,\"message\":\"You don't own the session x\"}"));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> server.session().ask("When?"))
                .withMessage("You don't own the session x");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> server.session().stream("When?"))
                .withMessage("You don't own the session x");
    }

    private Session sessionOf(RAGFlow rag) {
        server.session();
        return rag.createChat("House rules", List.of()).createSession();
    }
}
