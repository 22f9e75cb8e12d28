package io.ragstone.conformance.ragflow.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.web.Door;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that come with a conversation, through both doors. */
@OnSharedServer
class AttachmentsTest {
    private final Account account;
    private final Given given;
    private final Dialogs dialogs;

    AttachmentsTest(Account account) {
        this.account = account;
        given = new Given(account.api());
        dialogs = new Dialogs(account.session());
    }

    /** A dataset with something in it. */
    private String dataset() {
        String made = given.dataset();
        given.chunk(made, given.document(made, "rules.txt", "x"), "Quiet hours begin at ten in the evening.");
        return made;
    }

    private String conversation(Door door, List<String> datasets) {
        JsonNode dialog = dialogs.dialog("With files " + door, "kb_ids", datasets);
        return dialogs.conversation(dialog.path("id").asText());
    }

    private Answer upload(Door door, String conversation, Multipart form) {
        return door.upload(account, Dialogs.UPLOAD, form.field("conversation_id", conversation));
    }

    @ParameterizedTest
    @EnumSource
    void filesAreParsedOnceTheAnswerIsThereAndAnswerAlone(Door door) {
        String first = dataset();
        String conversation = conversation(door, List.of(first, dataset()));
        Multipart form = Multipart.file("a.txt", "Quiet hours of guests begin at nine.")
                .add("file", "rules.txt", "The lighthouse was lit in 1821.".getBytes(StandardCharsets.UTF_8));

        Answer answer = upload(door, conversation, form);

        assertThat(answer.message()).isEqualTo("success");
        String guests = answer.data().path(0).asText();
        JsonNode parsed = given.documentNow(first, guests);
        assertThat(parsed.path("name").asText()).isEqualTo("a.txt");
        assertThat(parsed.path("run").asText()).isEqualTo("DONE");
        assertThat(given.documentNow(first, answer.data().path(1).asText())
                        .path("name")
                        .asText())
                .isEqualTo("rules(1).txt");
        JsonNode message = Json.object(
                "role", "user", "content", "When do quiet hours begin?", "id", "q", "doc_ids", List.of(guests));
        JsonNode told = account.session()
                .post(
                        Dialogs.CONVERSE,
                        Json.object("conversation_id", conversation, "stream", false, "messages", List.of(message)))
                .data();
        assertThat(told.path("answer").asText()).contains("nine").doesNotContain("ten in the evening");
        assertThat(told.at("/reference/chunks/0/document_id").asText()).isEqualTo(guests);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoUploadIsRefused(Door door) {
        String dataset = dataset();
        String conversation = conversation(door, List.of(dataset));
        int before = given.documentsNow(dataset).size();

        door.upload(account, Dialogs.UPLOAD, Multipart.file("a.txt", "x"))
                .refused(101, "required argument are missing: conversation_id; ");
        upload(door, conversation, new Multipart()).refused(101, "No file part!");
        upload(door, conversation, Multipart.file("", "x")).refused(101, "No file selected!");
        upload(door, conversation, Multipart.file("a".repeat(252) + ".txt", "x"))
                .refused(101, "File name must be 255 bytes or less.");
        upload(door, conversation, Multipart.file("a.exe", "x"))
                .refused(500, "a.exe: This type of file has not been supported yet!");
        upload(door, "nowhere", Multipart.file("a.txt", "x")).refused(100, "Conversation not found!");
        assertThat(given.documentsNow(dataset)).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNoPlaceForFilesOrTheyCannotBeReadIsTold(Door door) {
        String gone = dataset();
        String lost = conversation(door, List.of(gone));
        account.api().delete(Given.DATASETS, Json.object("ids", List.of(gone))).succeeded();
        String dataset = dataset();

        upload(door, conversation(door, List.of()), Multipart.file("a.txt", "x"))
                .refused(
                        100,
                        "No dataset associated with this conversation. Please add a dataset before uploading documents");
        upload(door, lost, Multipart.file("a.txt", "x")).refused(100, "Can't find this dataset!");
        Answer unreadable = upload(door, conversation(door, List.of(dataset)), Multipart.file("a.pdf", "no pdf"));
        assertThat(unreadable.code()).isEqualTo(102);
        assertThat(unreadable.message())
                .startsWith("a.pdf could not be parsed: ")
                .endsWith(" The files are kept; look at them in the knowledge base.");
        assertThat(Given.texts(given.documentsNow(dataset), "run")).contains("FAIL");
    }
}
