package io.ragstone.conformance.ragflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files and empty documents come in through both doors. */
@OnSharedServer
class WebUploadsTest {
    private final Account account;
    private final Given given;

    WebUploadsTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
    }

    @ParameterizedTest
    @EnumSource
    void filesAreUploaded(Door door) {
        String kb = given.dataset();
        Multipart form =
                Multipart.file("a.txt", "abc").add("file", "b.md", new byte[2]).field("kb_id", kb);

        JsonNode documents = door.upload(account, "/document/upload", form).data();

        assertThat(Given.texts(documents, "name")).containsExactly("a.txt", "b.md");
        assertThat(Given.texts(documents, "run")).containsExactly("0", "0");
        assertThat(documents.at("/0/kb_id").asText()).isEqualTo(kb);
        assertThat(documents.at("/0/size").asInt()).isEqualTo(3);
        assertThat(documents.at("/0/parser_id").asText()).isEqualTo("naive");
        assertThat(Given.texts(given.documentsNow(kb), "name")).containsExactlyInAnyOrder("a.txt", "b.md");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoUploadIsRefused(Door door) {
        String kb = given.dataset();

        upload(door, Multipart.file("a.txt", "x"), 101, "Lack of \"KB ID\"");
        upload(door, new Multipart().field("kb_id", kb), 101, "No file part!");
        upload(door, Multipart.file("", "x").field("kb_id", kb), 101, "No file selected!");
        upload(
                door,
                Multipart.file("a".repeat(252) + ".txt", "x").field("kb_id", kb),
                101,
                "File name must be 255 bytes or less.");
        upload(
                door,
                Multipart.file("a.exe", "x").field("kb_id", kb),
                500,
                "a.exe: This type of file has not been supported yet!");
        upload(door, Multipart.file("a.txt", "x").field("kb_id", "x"), 100, "Can't find this dataset!");
        assertThat(given.documentsNow(kb)).isEmpty();
    }

    private void upload(Door door, Multipart form, int code, String message) {
        door.upload(account, "/document/upload", form).refused(code, message);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDocumentTakesChunksByHand(Door door) {
        String kb = given.dataset();

        JsonNode made = door.post(account, "/document/create", Json.object("name", "notes", "kb_id", kb))
                .data();
        String document = made.path("id").asText();
        given.chunk(kb, document, "Quiet hours begin at ten.");

        assertThat(made.path("type").asText()).isEqualTo("virtual");
        assertThat(made.path("size").asInt()).isZero();
        assertThat(given.found(kb, "When do quiet hours begin?").path("total").asInt())
                .isEqualTo(1);
        create(door, "NOTES", kb, 102, "Duplicated document name in the same dataset.");
        create(door, " ", kb, 101, "File name can't be empty.");
        create(door, "a".repeat(256), kb, 101, "File name must be 255 bytes or less.");
        create(door, "x", "", 101, "Lack of \"KB ID\"");
        create(door, "x", "x", 102, "Can't find this dataset!");
    }

    private void create(Door door, String name, String kb, int code, String message) {
        door.post(account, "/document/create", Json.object("name", name, "kb_id", kb))
                .refused(code, message);
    }

    @ParameterizedTest
    @EnumSource
    void textIsReadAndNothingIsKept(Door door) {
        Multipart form =
                Multipart.file("a.txt", "First file.").add("file", "b.md", "# Second".getBytes(StandardCharsets.UTF_8));

        String text = door.upload(account, "/document/parse", form).data().asText();

        assertThat(text).contains("First file.", "Second");
        door.upload(account, "/document/parse", new Multipart().field("x", "y")).refused(101, "No file part!");
        door.upload(account, "/document/parse", Multipart.file("", "x")).refused(101, "No file selected!");
        assertThat(door.upload(account, "/document/parse", Multipart.file("a.pdf", "no pdf"))
                        .code())
                .isEqualTo(102);
    }
}
