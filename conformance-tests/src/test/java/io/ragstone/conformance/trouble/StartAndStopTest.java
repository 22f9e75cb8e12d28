package io.ragstone.conformance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Impatient people who start and stop the parsing of the same documents over and over, all at the same time. */
@OnSharedServer
class StartAndStopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PEOPLE = 3;
    private static final int CLICKS = 30;
    private static final int LINES = 24;
    private static final String AT_WORK = "Can't parse document that is currently being processed";
    private static final String NOT_AT_WORK = "Can't stop parsing document with progress at 0 or 1";

    private final Http api;
    private final Shelf shelf;
    private final List<String> documents = new ArrayList<>();

    StartAndStopTest(Account account) {
        this.api = account.api();
        this.shelf = Shelf.of(new Given(api), Shelf.LOCAL_MODEL);
        for (int i = 0; i < 4; i++) {
            documents.add(shelf.document("Rock" + i, LINES));
        }
    }

    @Test
    void whateverWasClickedTheEndIsWhole() {
        everybodyClicks();
        Await.until("all are started", PATIENCE, () -> documents.stream().allMatch(this::started), all -> all);
        documents.forEach(document -> shelf.given().awaitRun(shelf.id(), document, "DONE"));

        assertThat(shelf.assertConsistent()).isEqualTo(documents.size() * LINES);

        everybodyClicks();
        documents.forEach(document -> click("DELETE", document, NOT_AT_WORK));
        Await.until(
                "nothing is at work",
                PATIENCE,
                () -> Given.texts(shelf.given().documentsNow(shelf.id()), "run"),
                runs -> runs.stream().allMatch(run -> run.equals("CANCEL") || run.equals("DONE")));
        shelf.assertConsistent();
        for (JsonNode document : shelf.given().documentsNow(shelf.id())) {
            assertThat(document.path("chunk_count").asInt())
                    .isEqualTo(document.path("run").asText().equals("DONE") ? LINES : 0);
        }
    }

    private boolean started(String document) {
        return shelf.document(document).path("run").asText().equals("DONE") || click("POST", document, AT_WORK);
    }

    private void everybodyClicks() {
        List<CompletableFuture<Void>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(person);
            people.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < CLICKS; i++) {
                    String document = documents.get(random.nextInt(documents.size()));
                    if (random.nextInt(3) > 0) {
                        click("POST", document, AT_WORK);
                    } else {
                        click("DELETE", document, NOT_AT_WORK);
                    }
                }
            }));
        }
        people.forEach(person -> assertThat(person).succeedsWithin(PATIENCE));
    }

    /** Returns whether it was taken; it may be refused for one reason only. */
    private boolean click(String method, String document, String refusal) {
        Answer answer = api.send(
                method,
                Given.DATASETS + "/" + shelf.id() + "/chunks",
                "application/json",
                Json.object("document_ids", List.of(document)));
        if (answer.code() != 0) {
            answer.refused(102, refusal);
        }
        return answer.code() == 0;
    }
}
