package io.ragstone.conformance.ragflow;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in is what is kept: files, their names and kinds, and nothing of a refused or broken upload. */
@OnSharedServer
class UploadTest {
    private static final String UNKNOWN_DATASET = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Http api;
    private final Given given;
    private String dataset = "";

    UploadTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    @BeforeEach
    void emptyDataset() {
        dataset = given.dataset();
    }

    @Test
    void aFileBecomesADocument() {
        JsonNode uploaded = given.uploaded(dataset, Multipart.file("rules.txt", "Quiet hours begin at ten."));

        assertThat(uploaded).hasSize(1);
        JsonNode document = uploaded.path(0);
        assertThat(document.path("id").asText()).matches("[0-9a-f]{12}1[0-9a-f]{19}");
        assertThat(document.path("dataset_id").asText()).isEqualTo(dataset);
        assertThat(document.path("name").asText()).isEqualTo("rules.txt");
        assertThat(document.path("suffix").asText()).isEqualTo("txt");
        assertThat(document.path("type").asText()).isEqualTo("doc");
        assertThat(document.path("source_type").asText()).isEqualTo("local");
        assertThat(document.path("size").asInt()).isEqualTo(25);
        assertThat(document.path("run").asText()).isEqualTo("UNSTART");
        assertThat(document.path("chunk_method").asText()).isEqualTo("naive");
        assertThat(given.datasetNow(dataset).path("document_count").asInt()).isEqualTo(1);
    }

    @Test
    void severalFilesKeepTheirOrder() {
        Multipart form = new Multipart()
                .add("file", "b.txt", bytes("b"))
                .add("file", "a.md", bytes("a"))
                .field("parent_path", "rules/2026")
                .add("file", "c.html", bytes("<p>c</p>"));

        assertThat(texts(given.uploaded(dataset, form), "name")).containsExactly("b.txt", "a.md", "c.html");
        assertThat(given.datasetNow(dataset).path("document_count").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf,pdf,naive",
        "a.docx,doc,naive",
        "a.md,doc,naive",
        "a.xlsx,doc,naive",
        "a.py,doc,naive",
        "a.JSON,doc,naive",
        "a.png,visual,picture",
        "a.mp4,visual,picture",
        "a.mp3,aural,audio",
        "a.pptx,doc,presentation",
        "a.ppt,doc,presentation",
        "a.eml,doc,email",
        "a.msg,doc,email"
    })
    void theNameTellsTheKindAndTheMethod(String name, String type, String method) {
        JsonNode document = given.uploaded(dataset, Multipart.file(name, "x")).path(0);

        assertThat(document.path("type").asText()).isEqualTo(type);
        assertThat(document.path("chunk_method").asText()).isEqualTo(method);
    }

    @Test
    void otherFilesGetTheMethodAndSettingsOfTheDataset() {
        String manuals = given.dataset(Json.object("name", "manuals", "chunk_method", "manual"))
                .path("id")
                .asText();

        JsonNode document =
                given.uploaded(manuals, Multipart.file("a.txt", "x")).path(0);

        assertThat(document.path("chunk_method").asText()).isEqualTo("manual");
        assertThat(document.path("parser_config"))
                .isEqualTo(given.datasetNow(manuals).path("parser_config"));
    }

    @Test
    void anEmptyFileIsFine() {
        String document = given.document(dataset, "empty.txt", "");

        assertThat(given.documentNow(dataset, document).path("size").asInt(-1)).isZero();
        api.get(Given.document(dataset, document)).refused(102, "This file is empty.");
        given.parse(dataset, document);
        Await.until(
                "the empty document is through",
                Duration.ofSeconds(30),
                () -> given.documentNow(dataset, document).path("run").asText(),
                run -> run.equals("DONE") || run.equals("FAIL"));
        assertThat(given.chunksNow(dataset, document).path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.zip", "noextension", "a.txt.bin", "a."})
    void otherKindsOfFilesAreRefused(String name) {
        api.upload(Given.documents(dataset), Multipart.file(name, "x"))
                .refused(500, name + ": This type of file has not been supported yet!");
        assertNothingKept();
    }

    @Test
    void oneRefusedFileKeepsTheOthersOut() {
        Multipart form = new Multipart().add("file", "good.txt", bytes("x")).add("file", "bad.exe", bytes("x"));

        api.upload(Given.documents(dataset), form)
                .refused(500, "bad.exe: This type of file has not been supported yet!");

        assertNothingKept();
    }

    @Test
    void aFormNeedsAFile() {
        String path = Given.documents(dataset);
        api.upload(path, new Multipart().field("parent_path", "x")).refused(101, "No file part!");
        api.upload(path, new Multipart().add("other", "a.txt", bytes("x"))).refused(101, "No file part!");
        api.upload(path, new Multipart()).refused(101, "No file part!");
        api.post(path, Json.object("file", "a.txt")).refused(101, "No file part!");
        api.send("POST", path, null, null).refused(101, "No file part!");
    }

    @Test
    void bytesComeBackAsTheyWere() {
        byte[] content = new byte[70_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        JsonNode document =
                given.uploaded(dataset, Multipart.file("raw data.txt", content)).path(0);

        Answer download = api.get(Given.document(dataset, document.path("id").asText()));

        assertThat(download.body()).isEqualTo(content);
        assertThat(download.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("raw");
    }

    @Test
    void aFileThatLooksLikeAnErrorIsAFile() {
        String content = "{\"code\": 102, \"message\": \"not an error\"}";
        String document = given.document(dataset, "error.json", content);

        Answer download = api.get(Given.document(dataset, document));

        assertThat(download.text()).isEqualTo(content);
        assertThat(download.header("Content-Type")).startsWith("application/octet-stream");
    }

    @Test
    void theDatasetHasToExist() {
        api.upload(Given.documents(UNKNOWN_DATASET), Multipart.file("a.txt", "x"))
                .refused(100, "Can't find the dataset with ID " + UNKNOWN_DATASET + "!");
        String document = given.document(dataset, "a.txt", "x");
        api.get(Given.document(UNKNOWN_DATASET, document))
                .refused(102, "You do not own the dataset " + UNKNOWN_DATASET + ".");
        api.get(Given.document(dataset, UNKNOWN_DATASET))
                .refused(102, "The dataset not own the document " + UNKNOWN_DATASET + ".");
        api.get(Given.document(given.dataset(), document))
                .refused(102, "The dataset not own the document " + document + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wrong\r\n", "", "\r\n\r\n", "no boundary at all"})
    void aBrokenFormIsRefused(String body) {
        Answer answer = api.send("POST", Given.documents(dataset), "multipart/form-data; boundary=right", bytes(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isNotZero();
        assertNothingKept();
    }

    @Test
    void aFormWithoutABoundaryIsRefused() {
        Answer answer = api.send("POST", Given.documents(dataset), "multipart/form-data", bytes("x"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isNotZero();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        byte[] start = Multipart.start("half.txt");
        try (Socket socket = new Socket(api.base().getHost(), api.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + Given.documents(dataset) + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: " + api.authorization() + "\r\n"
                    + "Content-Type: " + new Multipart().contentType() + "\r\n"
                    + "Content-Length: 10000000\r\n\r\n"));
            out.write(start);
            out.write(bytes("half of it ".repeat(100_000)));
            out.flush();
            socket.setSoLinger(true, 0);
        }

        // The connection is reset; a later upload goes through, so the server is past the broken one.
        given.document(dataset, "whole.txt", "whole");
        assertThat(texts(api.get(Given.documents(dataset)).data().path("docs"), "name"))
                .containsExactly("whole.txt");
        assertThat(given.datasetNow(dataset).path("document_count").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatLiesAboutItsKindFailsInWords() {
        String document = given.document(dataset, "really-text.pdf", "This is no PDF at all.");
        given.parse(dataset, document);

        JsonNode failed = given.awaitRun(dataset, document, "FAIL");

        assertThat(failed.path("progress").asDouble()).isEqualTo(-1);
        assertThat(failed.path("progress_msg").asText())
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(failed.path("chunk_count").asInt(-1)).isZero();
    }

    private void assertNothingKept() {
        assertThat(api.get(Given.documents(dataset)).data().path("total").asInt(-1))
                .isZero();
        assertThat(given.datasetNow(dataset).path("document_count").asInt(-1)).isZero();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
