package io.ragstone.conformance.ragflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.answer.ReferenceChunk;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.Session;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.chat.request.ChatQuery;
import io.ragstone.sdk.chat.request.ChatUpdate;
import io.ragstone.sdk.chat.request.Conversation;
import io.ragstone.sdk.chat.request.LLM;
import io.ragstone.sdk.chat.request.Prompt;
import io.ragstone.sdk.chat.request.Question;
import io.ragstone.sdk.chat.request.SessionQuery;
import io.ragstone.sdk.chat.request.SessionUpdate;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The flows of a developer who lets a chat answer, through the SDK, with the model inside the server. */
@OnSharedServer
class SdkChatTest {
    private static final String TEXT = "Quiet hours begin at ten in the evening.";
    private static final String QUESTION = "When do quiet hours begin?";

    private final RAGFlow rag;
    private final RAGFlow stranger;
    private final DataSet dataset;
    private final Document document;

    SdkChatTest(Accounts accounts) {
        Account account = accounts.register();
        rag = account.sdk();
        stranger = accounts.register().sdk();
        dataset = rag.createDataset("handbook");
        document = dataset.uploadDocument("rules.txt", TEXT.getBytes(UTF_8));
        dataset.parseDocuments(List.of(document.id()));
    }

    @AfterEach
    void close() {
        rag.close();
        stranger.close();
    }

    @Test
    void aQuestionIsAnsweredFromADocument() {
        Session session = chat("answers").createSession("about quiet hours");

        Message answer = session.ask(QUESTION);

        assertThat(answer.content()).contains("ten in the evening");
        assertThat(answer.sessionId()).isEqualTo(session.id());
        assertThat(answer.createdAt()).isNotNull();
        assertThat(answer.prompt()).contains(QUESTION);
        assertThat(answer.citedChunks())
                .extracting(ReferenceChunk::documentName)
                .containsExactly("rules.txt");
        assertThat(answer.references().documents()).hasSize(1);
        List<Message> said = session.refresh().messages();
        assertThat(said).extracting(Message::role).containsExactly("assistant", "user", "assistant");
        assertThat(said.get(2).content()).isEqualTo(answer.content());
        assertThat(said.get(2).references().chunks()).hasSize(1);
    }

    @Test
    void anAnswerIsReadWhileItIsGiven() {
        Session session = chat("streams").createSession();
        StringBuilder deltas = new StringBuilder();

        try (AnswerStream stream = session.stream(new Question(QUESTION).documentIds(List.of(document.id())))) {
            stream.forEach(part -> deltas.append(part.delta()));
            assertThat(stream.isComplete()).isTrue();
            assertThat(stream.message().content()).contains("ten in the evening");
            assertThat(stream.message().citedChunks()).hasSize(1);
        }
        assertThat(deltas).contains("ten in the evening");
        List<AnswerPart> parts = new ArrayList<>();
        Message again = session.ask(QUESTION, parts::add);
        assertThat(parts.get(parts.size() - 1).text()).isEqualTo(again.content());
        assertThat(session.refresh().messages()).hasSize(5);
    }

    @Test
    void anAnswerIsPublished() {
        CompletableFuture<String> published = new CompletableFuture<>();

        chat("publishes").createSession().publish(QUESTION).subscribe(new OneByOne(published));

        assertThat(published.join()).contains("ten in the evening");
    }

    @Test
    void openAisFormIsSpoken() {
        Chat chat = chat("openai");
        Conversation conversation = new Conversation()
                .user("Hello")
                .assistant("Hello")
                .user(QUESTION)
                .reference(true);

        Message whole = chat.openAi().complete(conversation);
        Message streamed = chat.openAi().complete(conversation, part -> {});

        assertThat(whole.content()).contains("ten in the evening");
        assertThat(whole.usage())
                .isNotNull()
                .satisfies(usage -> assertThat(usage.completionTokens()).isPositive());
        assertThat(whole.references().chunks()).hasSize(1);
        assertThat(streamed.content()).isEqualTo(whole.content());
        assertThat(streamed.usage()).isNotNull();
        assertThat(chat.listSessions()).isEmpty();
    }

    @Test
    void chatsAreMadeFoundChangedAndDeleted() {
        Chat chat = chat("kept");

        assertThat(rag.getChat("kept").id()).isEqualTo(chat.id());
        chat.update(new ChatUpdate()
                .name("renamed")
                .llm(LLM.builder().temperature(0.7).build())
                .prompt(chat.prompt().toBuilder().topN(3).build()));
        assertThat(chat.name()).isEqualTo("renamed");
        assertThat(chat.datasetIds()).containsExactly(dataset.id());
        assertThat(chat.llm().temperature()).isEqualTo(0.7);
        assertThat(chat.prompt().topN()).isEqualTo(3);
        assertThat(chat.prompt().keywordsSimilarityWeight()).isEqualTo(0.4);
        chat("second");
        assertThat(rag.listChats(new ChatQuery().pageSize(1))).hasSize(1);
        assertThat(rag.chats(new ChatQuery().pageSize(1)).stream().map(Chat::name))
                .containsExactly("second", "renamed");
        assertThatThrownBy(() -> rag.deleteChats(List.of(chat.id(), "gone")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("gone");
        assertThatThrownBy(chat::refresh).isInstanceOf(NotFoundException.class);
        rag.deleteAllChats();
        assertThat(rag.listChats()).isEmpty();
    }

    @Test
    void sessionsAreMadeFoundRenamedAndDeleted() {
        Chat chat = chat("talks");
        Session first = chat.createSession("first", "ada");
        chat.createSession("second");
        chat.createSession();

        assertThat(chat.listSessions(new SessionQuery().userId("ada")))
                .extracting(Session::id)
                .containsExactly(first.id());
        assertThat(chat.sessions(new SessionQuery().pageSize(2)).stream().count())
                .isEqualTo(3);
        assertThat(first.update(new SessionUpdate().name("renamed")).name()).isEqualTo("renamed");
        assertThat(chat.getSession(first.id()).messages()).hasSize(1);
        first.delete();
        assertThatThrownBy(first::refresh).isInstanceOf(NotFoundException.class);
        chat.deleteAllSessions();
        assertThat(chat.listSessions()).isEmpty();
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        Chat chat = chat("private");
        Session session = chat.createSession();

        assertThatThrownBy(() -> stranger.getChat("private")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.deleteChats(List.of(chat.id()))).isInstanceOf(DataException.class);
        String completions = "/chats/" + chat.id() + "/completions";
        assertThat(stranger.post(completions, Map.of("question", QUESTION, "session_id", session.id()))
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(102);
        assertThat(session.ask(QUESTION).content()).isNotBlank();
    }

    private Chat chat(String name) {
        return rag.createChat(new ChatOptions(name)
                .datasetIds(List.of(dataset.id()))
                .llm(LLM.builder().modelName("extractive@Builtin").build())
                .prompt(Prompt.builder().keywordsSimilarityWeight(0.6).build()));
    }

    /** Asks for one part at a time. */
    private static final class OneByOne implements Flow.Subscriber<AnswerPart> {
        private final CompletableFuture<String> published;
        private final List<AnswerPart> parts = new ArrayList<>();
        private Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };

        OneByOne(CompletableFuture<String> published) {
            this.published = published;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(AnswerPart part) {
            parts.add(part);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            published.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            published.complete(parts.stream().map(AnswerPart::delta).collect(Collectors.joining()));
        }
    }
}
