package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Chats.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sessions of a chat. */
@OnSharedServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatSessionsTest {
    private final Http api;
    private final Chats chats;
    private String chat = "";

    ChatSessionsTest(Account account) {
        api = account.api();
        chats = new Chats(api);
    }

    @BeforeEach
    void begin() {
        chat = chats.chat();
    }

    @Test
    void aSessionBeginsWithTheOpener() {
        JsonNode session =
                api.post(sessions(chat), Json.object("user_id", "ada")).data();

        assertThat(session.path("name").asText()).isEqualTo("New session");
        assertThat(session.path("chat_id").asText()).isEqualTo(chat);
        assertThat(session.path("user_id").asText()).isEqualTo("ada");
        assertThat(session.path("messages"))
                .isEqualTo(Json.tree(List.of(Json.object(
                        "role", "assistant", "content", "Hi! I'm your assistant. What can I do for you?"))));
        api.post(sessions(chat), Json.object("name", "twice")).succeeded();
        api.post(sessions(chat), Json.object("name", "twice")).succeeded();
        api.post(sessions(chat), Json.object("name", "")).refused(102, "`name` can not be empty.");
        api.post(sessions(chat), "[]").refused(100, "The body has to be a JSON object.");
        api.post(sessions("nowhere"), Json.object("name", "x")).refused(102, "You do not own the assistant.");
    }

    @Test
    void aSessionGetsAnotherNameAndNothingElse() {
        Chats.Session session = chats.session(chat);

        api.put(session.path(), Json.object("name", "renamed")).succeeded();
        api.put(session.path(), Json.object()).succeeded();

        assertThat(api.get(sessions(chat) + "?id=" + session.id())
                        .data()
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("renamed");
        api.put(session.path(), Json.object("name", "")).refused(102, "`name` can not be empty.");
        api.put(session.path(), Json.object("messages", List.of())).refused(102, "`message` can not be change");
        api.put(session.path(), Json.object("reference", List.of())).refused(102, "`reference` can not be change");
        api.put(session.path(), "[]").refused(100, "The body has to be a JSON object.");
        api.put(sessions(chat) + "/nowhere", Json.object("name", "x")).refused(102, "Session does not exist");
        api.put(sessions(chats.chat()) + "/" + session.id(), Json.object("name", "x"))
                .refused(102, "Session does not exist");
        api.put(sessions("nowhere") + "/" + session.id(), Json.object("name", "x"))
                .refused(102, "Session does not exist");
    }

    @Test
    void listsAreCutSortedAndSearched() {
        for (String name : List.of("beta", "alpha", "gamma")) {
            api.post(sessions(chat), Json.object("name", name, "user_id", name + "'s"))
                    .succeeded();
        }

        assertThat(names("")).containsExactly("gamma", "alpha", "beta");
        assertThat(names("?orderby=name&desc=False")).containsExactly("alpha", "beta", "gamma");
        assertThat(names("?page=2&page_size=2")).containsExactly("beta");
        assertThat(names("?page_size=0")).isEmpty();
        assertThat(names("?name=alpha")).containsExactly("alpha");
        assertThat(names("?user_id=beta's")).containsExactly("beta");
        assertThat(names("?name=delta")).isEmpty();
        assertThat(names("?id=nowhere")).isEmpty();
        assertThat(names("?name=&id=")).hasSize(3);
        api.get(sessions("nowhere")).refused(102, "You don't own the assistant nowhere.");
        api.get(sessions(chat) + "?page=a").refused(100, "`page` has to be an integer, got 'a'");
    }

    private List<String> names(String query) {
        return Given.texts(api.get(sessions(chat) + query).data(), "name");
    }

    @Test
    void deletingTellsWhatWasNotThere() {
        String first = chats.session(chat).id();
        String second = chats.session(chat).id();

        api.delete(sessions(chat), Json.object("ids", List.of("x"))).refused(102, "The chat doesn't own the session x");
        api.delete(sessions(chat), Json.object("ids", 7)).refused(100, "`ids` has to be a list");
        api.delete(sessions(chat), "[]").refused(100, "The body has to be a JSON object.");
        api.delete(sessions("nowhere"), Json.object("ids", List.of(first))).refused(102, "You don't own the chat");
        assertThat(api.delete(sessions(chat), Json.object("ids", List.of("x", first)))
                        .data())
                .isEqualTo(Json.object("success_count", 1, "errors", List.of("The chat doesn't own the session x")));
        assertThat(api.delete(sessions(chat), Json.object("ids", List.of(second, second)))
                        .data())
                .isEqualTo(Json.object("success_count", 1, "errors", List.of("Duplicate session ids: " + second)));
        chats.session(chat);
        api.delete(sessions(chat), Json.object("ids", List.of())).succeeded();
        assertThat(names("")).isEmpty();
        chats.session(chat);
        api.delete(sessions(chat)).succeeded();
        assertThat(names("")).isEmpty();
    }
}
