package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to documents through both doors. */
@OnSharedServer
class WebDocumentChangesTest {
    private final Account account;
    private final Given given;
    private final String kb;

    WebDocumentChangesTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
        kb = given.dataset();
    }

    private JsonNode info(Door door, String document) {
        return door.post(account, "/document/infos", Json.object("doc_ids", List.of(document)))
                .data()
                .path(0);
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreParsedAndThatIsStopped(Door door) {
        String document = given.document(kb, "rules " + door + ".txt", "Quiet hours begin at ten.");

        run(door, document, "1", false);
        given.awaitRun(kb, document, "DONE");
        assertThat(info(door, document).path("chunk_num").asInt()).isEqualTo(1);
        for (String stop : List.of("0", "2")) {
            door.post(account, "/document/run", Json.object("doc_ids", List.of(document), "run", stop))
                    .refused(102, "Cannot cancel a task that is not in RUNNING status");
        }
        run(door, document, "1", true);
        given.awaitRun(kb, document, "DONE");
        assertThat(info(door, document).path("chunk_num").asInt()).isEqualTo(1);
        door.post(account, "/document/run", Json.object("doc_ids", List.of(document), "run", "7"))
                .refused(101, "`run` has to be 1 to start, or 0 or 2 to stop");
        door.post(account, "/document/run", Json.object("doc_ids", List.of(document, "x"), "run", "1"))
                .refused(109, "No authorization.");
    }

    private void run(Door door, String document, String run, boolean delete) {
        door.post(account, "/document/run", Json.object("doc_ids", List.of(document), "run", run, "delete", delete))
                .succeeded();
    }

    @ParameterizedTest
    @EnumSource
    void aQueuedDocumentIsTakenOutAgain(Door door) {
        String[] documents = new String[6];
        for (int i = 0; i < documents.length; i++) {
            documents[i] =
                    given.document(kb, door + " long " + i + ".txt", "A sentence about quiet hours. ".repeat(4000));
        }
        door.post(account, "/document/run", Json.object("doc_ids", List.of(documents), "run", 1))
                .succeeded();

        String last = documents[documents.length - 1];
        door.post(account, "/document/run", Json.object("doc_ids", List.of(last), "run", door == Door.KEY ? "0" : "2"))
                .succeeded();

        assertThat(info(door, last).path("run").asText()).isEqualTo("2");
        door.post(account, "/document/rm", Json.object("doc_id", List.of(documents)))
                .succeeded();
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreSwitchedOffAndOn(Door door) {
        String base = given.dataset();
        String document = given.parsed(base, "rules.txt", "Quiet hours begin at ten.");

        assertThat(status(door, document, "0"))
                .isEqualTo(Json.object(
                        document, Json.object("status", "0"), "x", Json.object("error", "No authorization.")));
        assertThat(given.found(base, "quiet hours").path("total").asInt()).isZero();
        assertThat(info(door, document).path("status").asText()).isEqualTo("0");
        status(door, document, "1");
        assertThat(given.found(base, "quiet hours").path("total").asInt()).isEqualTo(1);
        door.post(account, "/document/change_status", Json.object("doc_ids", List.of(document), "status", "2"))
                .refused(101, "\"Status\" must be either 0 or 1!");
    }

    private JsonNode status(Door door, String document, String status) {
        return door.post(
                        account,
                        "/document/change_status",
                        Json.object("doc_ids", List.of(document, "x"), "status", status))
                .data();
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentIsRenamed(Door door) {
        String document = given.document(kb, door + " old.txt", "x");
        given.document(kb, door + " taken.txt", "x");

        rename(door, document, door + " new.txt").succeeded();

        assertThat(info(door, document).path("name").asText()).isEqualTo(door + " new.txt");
        rename(door, document, null).refused(100, "`name` has to be a string");
        rename(door, document, "new.pdf").refused(101, "The extension of file can't be changed");
        rename(door, document, "a".repeat(252) + ".txt").refused(101, "File name must be 255 bytes or less.");
        rename(door, document, door + " taken.txt").refused(102, "Duplicated document name in the same dataset.");
        rename(door, "x", "new.txt").refused(109, "No authorization.");
    }

    private Answer rename(Door door, String document, @Nullable String name) {
        return door.post(account, "/document/rename", Json.object("doc_id", document, "name", name));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentIsCutOtherwise(Door door) {
        String document = given.parsed(kb, door + " cut.txt", "Quiet hours begin at ten.");

        parser(door, document, "parser_id", "naive", "parser_config", Json.object("chunk_token_num", 64))
                .succeeded();
        assertThat(info(door, document).at("/parser_config/chunk_token_num").asInt())
                .isEqualTo(64);
        assertThat(info(door, document).path("run").asText()).isEqualTo("3");
        parser(door, document, "parser_id", "naive").succeeded();
        assertThat(info(door, document).at("/parser_config/chunk_token_num").asInt())
                .isEqualTo(64);
        parser(door, document, "parser_id", "qa").succeeded();
        assertThat(info(door, document).path("parser_id").asText()).isEqualTo("qa");
        assertThat(info(door, document).path("run").asText()).isEqualTo("0");
        assertThat(info(door, document).path("chunk_num").asInt()).isZero();

        parser(door, document, "parser_id", "none").refused(102, "`parser_id` none doesn't exist");
        parser(door, document, "parser_id", "qa", "parser_config", 1)
                .refused(102, "`parser_config` should be an object");
        parser(door, "x", "parser_id", "qa").refused(109, "No authorization.");
        String slides = given.document(kb, door + ".pptx", "x");
        parser(door, slides, "parser_id", "naive").refused(102, "Not supported yet!");
    }

    private Answer parser(Door door, String document, Object... more) {
        return door.post(account, "/document/change_parser", Json.object(more).put("doc_id", document));
    }

    @ParameterizedTest
    @EnumSource
    void metadataIsSet(Door door) {
        String document = given.document(kb, door + " meta.txt", "x");

        meta(door, document, "{\"author\": \"Ada\", \"tags\": [\"a\", 1]}").succeeded();
        assertThat(info(door, document).path("meta_fields"))
                .isEqualTo(Json.parse("{\"author\":\"Ada\",\"tags\":[\"a\",1]}"));
        meta(door, document, Json.object("year", 2026)).succeeded();
        assertThat(info(door, document).path("meta_fields")).isEqualTo(Json.object("year", 2026));

        meta(door, document, "[1]").refused(101, "Only dictionary type supported.");
        meta(door, document, "{\"a\": {}}").refused(101, "The type is not supported: {}");
        meta(door, document, "{\"a\": [[]]}").refused(101, "The type is not supported in list: [[]]");
        assertThat(meta(door, document, "{").message()).startsWith("Json syntax error: ");
        meta(door, "x", "{}").refused(109, "No authorization.");
    }

    private Answer meta(Door door, String document, Object meta) {
        return door.post(account, "/document/set_meta", Json.object("doc_id", document, "meta", meta));
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreDeletedTogetherOrNotAtAll(Door door) {
        String one = given.document(kb, door + " 1.txt", "x");
        String two = given.document(kb, door + " 2.txt", "x");
        String three = given.document(kb, door + " 3.txt", "x");

        door.post(account, "/document/rm", Json.object("doc_id", List.of(one, "x")))
                .refused(109, "No authorization.");
        assertThat(info(door, one).path("id").asText()).isEqualTo(one);
        door.post(account, "/document/rm", Json.object("doc_id", List.of(one, two)))
                .succeeded();
        door.post(account, "/document/rm", Json.object("doc_id", three)).succeeded();

        assertThat(Given.texts(given.documentsNow(kb), "id")).doesNotContain(one, two, three);
    }
}
