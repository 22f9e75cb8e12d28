package io.ragstone.conformance.ragflow.file;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files come in under their names, and come out as they went in. */
@OnSharedServer
class FileUploadTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Accounts accounts;

    FileUploadTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsKeptAsItIs(Door door) {
        Account account = accounts.register();
        Shelves shelves = new Shelves(door, account);
        byte[] content = new byte[300_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }

        JsonNode file = shelves.upload(shelves.root(), Multipart.file("raw data.pdf", content))
                .data()
                .path(0);

        assertThat(file.path("id").asText()).matches("[0-9a-f]{12}1[0-9a-f]{19}");
        assertThat(file.path("parent_id").asText()).isEqualTo(shelves.root());
        assertThat(file.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(file.path("name").asText()).isEqualTo("raw data.pdf");
        assertThat(file.path("location").asText()).isEqualTo("raw data.pdf");
        assertThat(file.path("size").asInt()).isEqualTo(300_000);
        assertThat(file.path("type").asText()).isEqualTo("pdf");
        assertThat(file.path("kbs_info")).isEqualTo(Json.tree(List.of()));
        Answer download = shelves.get("get/" + file.path("id").asText());
        assertThat(download.body()).isEqualTo(content);
        assertThat(download.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("raw");
    }

    @ParameterizedTest
    @EnumSource
    void foldersInNamesAreMade(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        Multipart form = new Multipart()
                .add("file", "minutes/2026/may.txt", bytes("1"))
                .add("file", "minutes/2026/june.md", bytes("2"))
                .add("file", "./minutes//all.exe", bytes(""));

        JsonNode files = shelves.upload(shelves.root(), form).data();

        assertThat(texts(files, "name")).containsExactly("may.txt", "june.md", "all.exe");
        assertThat(texts(files, "type")).containsExactly("doc", "doc", "other");
        assertThat(files.path(0).path("parent_id")).isEqualTo(files.path(1).path("parent_id"));
        assertThat(shelves.below(shelves.root()))
                .containsExactly(
                        "minutes/", "minutes/2026/", "minutes/2026/june.md", "minutes/2026/may.txt", "minutes/all.exe");
        assertThat(shelves.get("get/" + files.path(2).path("id").asText()).body())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTakenNameGetsANumber(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        shelves.folder(root, "a.txt");
        Multipart twins = new Multipart().add("file", "A.txt", bytes("1")).add("file", "a.txt", bytes("2"));

        assertThat(texts(shelves.upload(root, twins).data(), "name")).containsExactly("A(1).txt", "a(2).txt");
        assertThat(shelves.file(shelves.child(root, "a.txt"), "a.txt", "3")
                        .path("name")
                        .asText())
                .isEqualTo("a.txt");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeKeptIsRefused(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        String file = shelves.file(root, "a.txt", "x").path("id").asText();
        int invalid = door.invalid();

        shelves.upload(root, new Multipart()).refused(invalid, "No file part!");
        shelves.upload(root, new Multipart().add("other", "a.txt", bytes("x"))).refused(invalid, "No file part!");
        shelves.post("upload", "file", "a.txt").refused(invalid, "No file part!");
        shelves.upload(root, Multipart.file("", "x")).refused(invalid, "No file selected!");
        shelves.upload(root, Multipart.file("a".repeat(252) + ".txt", "x"))
                .refused(invalid, "File name must be 255 bytes or less.");
        for (String name : List.of("../a.txt", "minutes/..", "/")) {
            shelves.upload(root, Multipart.file("good.txt", "x").add("file", name, bytes("x")))
                    .refused(invalid, "A name must not be empty, have a slash in it, or be \".\" or \"..\".");
        }
        for (String folder : List.of(UNKNOWN, "no id", file)) {
            shelves.upload(folder, Multipart.file("b.txt", "x")).refused(door.notFound(), "Can't find this folder!");
        }
        assertThat(shelves.below(root)).containsExactly("a.txt");
    }

    @ParameterizedTest
    @EnumSource
    void onlyFilesAreDownloaded(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());

        shelves.get("get/" + shelves.root()).refused(door.notFound(), "Document not found!");
        shelves.get("get/" + UNKNOWN).refused(door.notFound(), "Document not found!");
        shelves.get("get/nonsense").refused(door.notFound(), "Document not found!");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
