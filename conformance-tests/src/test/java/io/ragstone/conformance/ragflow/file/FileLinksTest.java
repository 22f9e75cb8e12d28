package io.ragstone.conformance.ragflow.file;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files become documents of datasets, which are parsed and searched like any other, and part from them again. */
@OnSharedServer
class FileLinksTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";

    private final Account account;
    private final Given given;

    FileLinksTest(Account account) {
        this.account = account;
        this.given = new Given(account.api());
    }

    @ParameterizedTest
    @EnumSource
    void aLinkedFileIsParsedAndFound(Door door) {
        Shelves shelves = new Shelves(door, account);
        String text = "The lighthouse keeper feeds a tame walrus every morning.";
        JsonNode file = shelves.file(shelves.root(), "minutes " + door + "/walrus.txt", text);
        String dataset = given.dataset();
        String other = given.dataset();

        JsonNode links = convert(shelves, List.of(file.path("id").asText()), dataset, other);
        assertThat(texts(links, "file_id"))
                .containsExactly(file.path("id").asText(), file.path("id").asText());
        String document = documentIn(dataset);
        assertThat(texts(links, "document_id")).contains(document).doesNotHaveDuplicates();
        assertThat(account.api().get(Given.document(dataset, document)).text()).isEqualTo(text);
        given.parse(dataset, document);
        given.awaitRun(dataset, document, "DONE");

        assertThat(texts(given.found(dataset, "Who feeds the walrus?").path("chunks"), "document_id"))
                .contains(document);
        JsonNode listed =
                shelves.listed(file.path("parent_id").asText()).path("files").path(0);
        assertThat(texts(listed.path("kbs_info"), "kb_id")).containsExactlyInAnyOrder(dataset, other);
        assertThat(texts(listed.path("kbs_info"), "kb_name"))
                .contains(given.datasetNow(dataset).path("name").asText());

        convert(shelves, List.of(file.path("id").asText()), dataset);
        assertThat(given.documentsNow(other)).isEmpty();
        assertThat(given.documentNow(dataset, document).path("run").asText()).isEqualTo("DONE");
    }

    @ParameterizedTest
    @EnumSource
    void ofAFolderAllFilesAreLinkedAndGoWithIt(Door door) {
        Shelves shelves = new Shelves(door, account);
        String folder =
                shelves.folder(shelves.root(), "folder " + door).path("id").asText();
        shelves.file(folder, "2026/may.txt", "May");
        shelves.file(folder, "post.eml", "Subject: x\r\n\r\nHello");
        String dataset = given.dataset();

        assertThat(convert(shelves, List.of(folder), dataset)).hasSize(2);
        assertThat(texts(given.documentsNow(dataset), "name")).containsExactlyInAnyOrder("may.txt", "post.eml");
        assertThat(texts(given.documentsNow(dataset), "chunk_method")).containsExactlyInAnyOrder("naive", "email");

        shelves.post("rm", "file_ids", List.of(folder)).succeeded();
        assertThat(given.documentsNow(dataset)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileOutlivesItsDocumentAndItsDataset(Door door) {
        Shelves shelves = new Shelves(door, account);
        String file = shelves.file(shelves.root(), "outlives " + door + ".txt", "still here")
                .path("id")
                .asText();
        String dataset = given.dataset();
        String other = given.dataset();
        convert(shelves, List.of(file), dataset, other);

        account.api()
                .delete(Given.documents(dataset), Json.object("ids", List.of(documentIn(dataset))))
                .succeeded();
        account.api().delete(Given.DATASETS, Json.object("ids", List.of(other))).succeeded();

        assertThat(shelves.get("get/" + file).text()).isEqualTo("still here");
        shelves.listed(shelves.root()).path("files").forEach(entry -> {
            if (entry.path("id").asText().equals(file)) {
                assertThat(entry.path("kbs_info")).isEmpty();
            }
        });
        assertThat(convert(shelves, List.of(file), dataset)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFileAndItsDocumentsFollowEachOthersNames(Door door) {
        Shelves shelves = new Shelves(door, account);
        String root = shelves.root();
        String file =
                shelves.file(root, "before " + door + ".txt", "x").path("id").asText();
        String dataset = given.dataset();
        given.document(dataset, "after.txt", "another");
        convert(shelves, List.of(file), dataset);

        shelves.post("rename", "file_id", file, "name", door + " after.txt").succeeded();
        assertThat(texts(given.documentsNow(dataset), "name"))
                .containsExactlyInAnyOrder("after.txt", door + " after.txt");
        String document = account.api()
                .get(Given.documents(dataset) + "?name=" + door + "%20after.txt")
                .data()
                .path("docs")
                .path(0)
                .path("id")
                .asText();
        account.api()
                .put(Given.document(dataset, document), Json.object("name", "last " + door + ".txt"))
                .succeeded();

        assertThat(shelves.below(root)).contains("last " + door + ".txt").doesNotContain(door + " after.txt");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNotLinked(Door door) {
        Shelves shelves = new Shelves(door, account);
        String file = shelves.file(shelves.root(), "loose.txt", "x").path("id").asText();
        String dataset = given.dataset();

        shelves.post("convert", "file_ids", List.of(file, UNKNOWN), "kb_ids", List.of(dataset))
                .refused(door.notFound(), "File not found!");
        shelves.post("convert", "file_ids", List.of(file), "kb_ids", List.of(dataset, UNKNOWN))
                .refused(door.notFound(), "Can't find this dataset!");
        shelves.post("convert", "file_ids", List.of(file)).refused(101, "required argument are missing: kb_ids; ");
        shelves.http().post(door.path("convert"), "[]").refused(100, "The body has to be a JSON object.");
        assertThat(given.documentsNow(dataset)).isEmpty();
    }

    @Test
    void unlinkingLeavesTheFile() {
        Shelves shelves = new Shelves(Door.WEB, account);
        String file =
                shelves.file(shelves.root(), "unlinked.txt", "x").path("id").asText();
        String dataset = given.dataset();
        convert(shelves, List.of(file), dataset);
        String path = "/v1/file2document/rm";

        account.session().post(path, Json.object("file_ids", List.of(file))).succeeded();

        assertThat(given.documentsNow(dataset)).isEmpty();
        assertThat(shelves.get("get/" + file).text()).isEqualTo("x");
        account.session().post(path, Json.object("file_ids", List.of(file))).refused(102, "Inform not found!");
        account.session().post(path, Json.object("file_ids", List.of())).refused(101, "Lack of \"Files ID\"");
        account.session().post(path, Json.object()).refused(101, "required argument are missing: file_ids; ");
        account.session().post(path, "[]").refused(100, "The body has to be a JSON object.");
    }

    private static JsonNode convert(Shelves shelves, List<String> files, String... datasets) {
        return shelves.post("convert", "file_ids", files, "kb_ids", List.of(datasets))
                .data();
    }

    private String documentIn(String dataset) {
        return given.documentsNow(dataset).path(0).path("id").asText();
    }
}
