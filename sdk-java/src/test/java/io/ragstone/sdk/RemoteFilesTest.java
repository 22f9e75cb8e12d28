package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.DATASET;
import static io.ragstone.sdk.FakeRagflow.DOCUMENT;
import static io.ragstone.sdk.FakeRagflow.FILE;
import static io.ragstone.sdk.FakeRagflow.FILES;
import static io.ragstone.sdk.FakeRagflow.FOLDER;
import static io.ragstone.sdk.FakeRagflow.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.InvalidArgumentException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.file.FileLink;
import io.ragstone.sdk.file.LinkedDataset;
import io.ragstone.sdk.file.RemoteEntry;
import io.ragstone.sdk.file.RemoteFile;
import io.ragstone.sdk.file.RemoteFiles;
import io.ragstone.sdk.file.RemoteFolder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done with files and folders wherever they are: found, renamed, moved, deleted, linked. */
class RemoteFilesTest {
    private static final String DONE = "{\"code\":0,\"data\":true,\"message\":\"success\"}";
    private static final Instant MADE = Instant.ofEpochMilli(1762976196123L);

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    private RemoteFiles files() {
        return server.rag().files();
    }

    private void listed() {
        server.answer(get(urlPathEqualTo(FILES + "/all_parent_folder")), "files-way.json");
        server.answer(get(urlPathEqualTo(FILES + "/list")), "files-page.json");
    }

    private void refused(String operation, int code, String message) {
        server.answer(
                post(FILES + "/" + operation),
                okJson("{\"code\":" + code + ",\"data\":null,\"message\":\"" + message + "\"}"));
    }

    @Test
    void theRootIsWhereEverythingIs() {
        server.answer(get(FILES + "/root_folder"), "files-root.json");

        RemoteFolder root = files().root();

        assertThat(root.id()).isEqualTo(ROOT).isEqualTo(root.parentId());
        assertThat(root.name()).isEqualTo("/");
        assertThat(root.hasChildFolder()).isNull();
        assertThat(root).hasToString("RemoteFolder[" + ROOT + ", /]");
    }

    @Test
    void aFileIsFoundWithItsLinks() {
        listed();

        RemoteFile file = files().getFile(FILE);

        server.verify(getRequestedFor(urlEqualTo(FILES + "/all_parent_folder?file_id=" + FILE)));
        server.verify(getRequestedFor(urlPathEqualTo(FILES + "/list"))
                .withQueryParam("parent_id", equalTo(FOLDER))
                .withQueryParam("keywords", equalTo("may.txt")));
        assertThat(file.id()).isEqualTo(FILE);
        assertThat(file.parentId()).isEqualTo(FOLDER);
        assertThat(file.name()).isEqualTo(file.location()).isEqualTo("may.txt");
        assertThat(file.size()).isEqualTo(19);
        assertThat(file.type()).isEqualTo("doc");
        assertThat(file.sourceType()).isEmpty();
        assertThat(file.tenantId()).isEqualTo(file.createdBy()).isEqualTo("9c2a1f04bf9d11f0a6f30242ac120002");
        assertThat(file.createTime()).isEqualTo(file.updateTime()).isEqualTo(MADE);
        assertThat(file.datasets()).containsExactly(new LinkedDataset(DATASET, "handbook"));
        assertThat(file.json().path("kbs_info")).hasSize(1);
    }

    @Test
    void whatNoListHasIsStillFound() {
        listed();
        server.answer(get(urlPathEqualTo(FILES + "/list")), okJson("""
                {"code":0,"data":{"total":0,"files":[],"parent_folder":null},"message":"success"}"""));

        assertThat(files().get(FILE).name()).isEqualTo("may.txt");
    }

    @Test
    void aFileIsNoFolder() {
        listed();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> files().getFolder(FILE))
                .withMessageContaining("it is a file");
        server.answer(
                get(urlPathEqualTo(FILES + "/all_parent_folder")),
                okJson("{\"code\":404,\"data\":null,\"message\":\"Folder not found!\"}"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> files().get(FILE))
                .withMessage("Folder not found!");
        server.answer(
                get(urlPathEqualTo(FILES + "/all_parent_folder")),
                okJson("{\"code\":0,\"data\":{\"parent_folders\":[]},\"message\":\"success\"}"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> files().get(FILE))
                .withMessageContaining(FILE);
    }

    @Test
    void aFileKnowsTheWayToTheRoot() {
        listed();
        RemoteFile file = server.file();

        assertThat(file.parent().name()).isEqualTo("minutes");
        assertThat(file.parents()).extracting(RemoteEntry::id).containsExactly(FOLDER, ROOT);
        server.answer(get(urlPathEqualTo(FILES + "/all_parent_folder")), okJson("""
                {"code":0,"data":{"parent_folders":[{"id":"%s","type":"folder","name":"/"}]},"message":"success"}""".formatted(ROOT)));
        RemoteFolder root = files().root();
        assertThat(root.parent().id()).isEqualTo(ROOT);
        assertThat(root.parents()).isEmpty();
    }

    @Test
    void aFileIsRenamedAndShowsIt() {
        listed();
        server.answer(post(FILES + "/rename"), okJson(DONE));
        RemoteFile file = server.file();
        assertThat(file.datasets()).isEmpty();

        file.rename("may.txt");

        server.verify(postRequestedFor(urlEqualTo(FILES + "/rename"))
                .withRequestBody(equalToJson("{\"file_id\":\"" + FILE + "\",\"name\":\"may.txt\"}")));
        assertThat(file.datasets()).hasSize(1);
        refused("rename", 400, "The extension of file can't be changed");
        assertThatExceptionOfType(InvalidArgumentException.class).isThrownBy(() -> file.rename("may.pdf"));
        refused("rename", 409, "Duplicated file name in the same folder.");
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> file.rename("june.txt"));
    }

    @Test
    void filesAreMovedAndDeleted() {
        server.answer(post(FILES + "/mv"), okJson(DONE));
        server.answer(post(FILES + "/rm"), okJson(DONE));
        RemoteFile file = server.file();

        file.moveTo(files().root());
        file.delete();
        files().move(List.of("a", "b", "a"), FOLDER);
        files().delete(List.of("a", "b", "a"));
        files().move(List.of(), FOLDER);
        files().delete(List.of());

        server.verify(postRequestedFor(urlEqualTo(FILES + "/mv"))
                .withRequestBody(
                        equalToJson("{\"src_file_ids\":[\"" + FILE + "\"],\"dest_file_id\":\"" + ROOT + "\"}")));
        server.verify(postRequestedFor(urlEqualTo(FILES + "/mv"))
                .withRequestBody(equalToJson("{\"src_file_ids\":[\"a\",\"b\"],\"dest_file_id\":\"" + FOLDER + "\"}")));
        server.verify(postRequestedFor(urlEqualTo(FILES + "/rm"))
                .withRequestBody(equalToJson("{\"file_ids\":[\"" + FILE + "\"]}")));
        server.verify(postRequestedFor(urlEqualTo(FILES + "/rm"))
                .withRequestBody(equalToJson("{\"file_ids\":[\"a\",\"b\"]}")));
        server.verify(2, postRequestedFor(urlEqualTo(FILES + "/mv")));
        server.verify(2, postRequestedFor(urlEqualTo(FILES + "/rm")));
    }

    @Test
    void filesAreLinkedAndUnlinked() {
        server.answer(post(FILES + "/convert"), "files-linked.json");
        RemoteFile file = server.file();

        List<FileLink> links = file.link(List.of(DATASET, DATASET));
        file.unlink();

        assertThat(links).containsExactly(new FileLink("9e4d6a31bf9e11f0a1c40242ac120002", FILE, DOCUMENT, MADE));
        server.verify(postRequestedFor(urlEqualTo(FILES + "/convert"))
                .withRequestBody(equalToJson("{\"file_ids\":[\"" + FILE + "\"],\"kb_ids\":[\"" + DATASET + "\"]}")));
        server.verify(postRequestedFor(urlEqualTo(FILES + "/convert"))
                .withRequestBody(equalToJson("{\"file_ids\":[\"" + FILE + "\"],\"kb_ids\":[]}")));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> file.link(List.of()))
                .withMessageContaining("unlink");
        assertThat(files().link(List.of(), List.of(DATASET))).isEmpty();
        files().unlink(List.of());
        server.verify(2, postRequestedFor(urlEqualTo(FILES + "/convert")));
    }
}
