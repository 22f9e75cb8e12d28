package io.ragstone.conformance.baiyuan.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer is repeated until what it was made of changes, in whatever way, or until it is wanted in another way. */
@OnSharedServer
class ForgottenAnswersTest {
    private static final String QUESTION = "How much does the bicycle cost?";
    private static final String FACT = "The bicycle costs 900 euros.";
    private static final String PRICE = "900";

    private final Accounts accounts;
    private final Questions questions;
    private final Http api;
    private final Given given;
    private final String base;
    private final String document;

    ForgottenAnswersTest(Accounts accounts) {
        this.accounts = accounts;
        Account account = accounts.register();
        questions = new Questions(account);
        api = account.api();
        given = new Given(api);
        base = given.dataset("Prices");
        document = given.parsed(base, "prices.txt", FACT);
        repeated();
    }

    private JsonNode ask(Object... more) {
        return questions.ask(QUESTION, more);
    }

    private static boolean isRepeated(JsonNode answer) {
        return answer.path("from_cache").asBoolean();
    }

    /** Asks until the answer is one that was given before. */
    private void repeated() {
        JsonNode answer = Await.until(
                "an answer is repeated", Duration.ofSeconds(60), this::ask, ForgottenAnswersTest::isRepeated);
        assertThat(answer.path("answer").asText()).isEqualTo(FACT);
    }

    private String chunk() {
        return given.chunksNow(base, document).path("chunks").path(0).path("id").asText();
    }

    private void change(JsonNode fields) {
        api.put(Given.document(base, document), fields).succeeded();
    }

    @Test
    void aChunkIsSwitchedOffAndOn() {
        String path = Given.chunkPath(base, document, chunk());
        api.put(path, Json.object("available", false)).succeeded();
        assertThat(ask().path("answer").asText()).doesNotContain(PRICE);

        api.put(path, Json.object("available", true)).succeeded();
        assertThat(ask().path("answer").asText()).isEqualTo(FACT);
    }

    @Test
    void aDocumentIsSwitchedOff() {
        change(Json.object("enabled", 0));

        assertThat(ask().path("answer").asText()).doesNotContain(PRICE);
    }

    @Test
    void aDocumentIsReadWithOtherSettings() {
        change(Json.object("chunk_method", "one"));
        given.parse(base, document);
        given.awaitRun(base, document, "DONE");

        JsonNode answer = ask();

        assertThat(isRepeated(answer)).isFalse();
        assertThat(answer.path("answer").asText()).isEqualTo(FACT);
    }

    @Test
    void aDocumentGetsAnotherName() {
        assertThat(ask().at("/sources/0/title").asText()).isEqualTo("prices.txt");

        change(Json.object("name", "list.txt"));

        assertThat(ask().at("/sources/0/title").asText()).isEqualTo("list.txt");
    }

    @Test
    void aKnowledgeBaseIsDeletedAndMadeAgain() {
        api.delete(Given.DATASETS, Json.object("ids", List.of(base))).succeeded();
        assertThat(ask().path("answer").asText()).doesNotContain(PRICE);

        String again = given.dataset("Prices");
        given.parsed(again, "prices.txt", "The bicycle costs 800 euros.");

        assertThat(ask().path("answer").asText()).isEqualTo("The bicycle costs 800 euros.");
    }

    @Test
    void aKnowledgeBaseIsSharedAndNobodyElseHearsOfIt() {
        api.put(Given.DATASETS + "/" + base, Json.object("permission", "team")).succeeded();

        assertThat(ask().path("answer").asText()).isEqualTo(FACT);
        Questions stranger = new Questions(accounts.register());
        assertThat(stranger.ask(QUESTION).path("answer").asText()).doesNotContain(PRICE);
        Questions.refused(
                stranger.http().post(Questions.ASK, Questions.body(QUESTION, "knowledge_base_id", base)),
                404,
                "not_found");
    }

    @Test
    void anotherKnowledgeBaseHasItsOwnAnswers() {
        String other = questions.knowing("The bicycle costs 700 euros.");

        assertThat(ask("knowledge_base_id", other).path("answer").asText()).isEqualTo("The bicycle costs 700 euros.");
        assertThat(ask("knowledge_base_id", base).path("answer").asText()).isEqualTo(FACT);
    }

    @Test
    void theAnswerIsWantedInAnotherWay() {
        assertThat(isRepeated(ask("system_prompt", "Be brief."))).isFalse();
        assertThat(isRepeated(ask("max_tokens", 700))).isFalse();
        assertThat(isRepeated(ask("context", "The customer looks at bicycles.")))
                .isFalse();
        for (int i = 0; i < 2; i++) {
            assertThat(isRepeated(ask("temperature", .1))).isFalse();
        }
        assertThat(isRepeated(ask())).isTrue();
    }

    @Test
    void inATalkTheSameQuestionIsAnotherOne() {
        assertThat(isRepeated(ask("session_id", "visitor"))).isTrue();
        assertThat(isRepeated(ask("session_id", "visitor"))).isFalse();
    }
}
