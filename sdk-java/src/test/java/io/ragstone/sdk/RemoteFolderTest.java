package io.ragstone.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.ragstone.sdk.FakeRagflow.FILE;
import static io.ragstone.sdk.FakeRagflow.FILES;
import static io.ragstone.sdk.FakeRagflow.FOLDER;
import static io.ragstone.sdk.FakeRagflow.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.ragstone.client.FilePart;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.error.ProtocolException;
import io.ragstone.sdk.file.FolderQuery;
import io.ragstone.sdk.file.RemoteEntry;
import io.ragstone.sdk.file.RemoteFile;
import io.ragstone.sdk.file.RemoteFolder;
import io.ragstone.sdk.page.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What comes into a folder, what is in it, and how it comes out again. */
class RemoteFolderTest {
    private static final byte[] MINUTES = "The minutes of May.".getBytes(StandardCharsets.UTF_8);
    private static final String UPLOAD = FILES + "/upload";
    private static final String LIST = FILES + "/list";
    private static final String GET = FILES + "/get/" + FILE;

    @RegisterExtension
    final FakeRagflow server = new FakeRagflow();

    @Test
    void aFolderIsMadeInAnother() {
        RemoteFolder folder = server.folder();

        server.verify(postRequestedFor(urlEqualTo(FILES + "/create"))
                .withRequestBody(
                        equalToJson("{\"name\":\"minutes\",\"parent_id\":\"" + ROOT + "\",\"type\":\"FOLDER\"}")));
        assertThat(folder.id()).isEqualTo(FOLDER);
        assertThat(folder.parentId()).isEqualTo(ROOT);
        server.answer(
                post(FILES + "/create"),
                okJson("{\"code\":409,\"data\":null,\"message\":\"Duplicated folder name in the same folder.\"}"));
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> folder.createFolder("2025"));
    }

    @Test
    void filesComeFromMemoryDiskAndStreams(@TempDir Path disk) throws IOException {
        server.answer(post(UPLOAD), "files-uploaded.json");
        RemoteFolder folder = server.folder();
        Path file = Files.write(disk.resolve("june.txt"), MINUTES);

        List<RemoteFile> uploaded = folder.uploadFiles(List.of(
                FilePart.of("2026/may.txt", MINUTES),
                FilePart.of(file),
                FilePart.of("july.txt", new ByteArrayInputStream(MINUTES))));

        var request = postRequestedFor(urlEqualTo(UPLOAD));
        for (String name : List.of("2026/may.txt", "june.txt", "july.txt")) {
            request = request.withRequestBodyPart(aMultipart("file")
                    .withHeader("Content-Disposition", matching(".*filename=\"" + name + "\".*"))
                    .withBody(equalTo("The minutes of May."))
                    .build());
        }
        server.verify(request.withRequestBodyPart(
                aMultipart("parent_id").withBody(equalTo(FOLDER)).build()));
        assertThat(uploaded).extracting(RemoteFile::id).containsExactly(FILE);
        assertThat(folder.uploadFiles(file)).hasSize(1);
        assertThat(folder.uploadFile("may.txt", MINUTES).size()).isEqualTo(19);
        assertThat(folder.uploadFiles(List.of())).isEmpty();
        server.verify(3, postRequestedFor(urlEqualTo(UPLOAD)));
    }

    @Test
    void anUploadThatNamesNoFileIsNoAnswer() {
        server.answer(post(UPLOAD), okJson("{\"code\":0,\"data\":[],\"message\":\"success\"}"));

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> server.folder().uploadFile("may.txt", MINUTES))
                .withMessageContaining("may.txt");
    }

    @Test
    void aPageHasFilesAndFolders() {
        server.answer(get(urlPathEqualTo(LIST)), "files-page.json");

        Page<RemoteEntry> page = server.folder()
                .list(new FolderQuery()
                        .keywords("2")
                        .page(1)
                        .pageSize(10)
                        .orderBy("name")
                        .desc(false));

        server.verify(getRequestedFor(urlPathEqualTo(LIST))
                .withQueryParam("parent_id", equalTo(FOLDER))
                .withQueryParam("keywords", equalTo("2"))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("page_size", equalTo("10"))
                .withQueryParam("orderby", equalTo("name"))
                .withQueryParam("desc", equalTo("false")));
        assertThat(page.total()).hasValue(2);
        assertThat(page.get(0)).isInstanceOfSatisfying(RemoteFolder.class, folder -> {
            assertThat(folder.name()).isEqualTo("2025");
            assertThat(folder.size()).isEqualTo(4711);
            assertThat(folder.hasChildFolder()).isFalse();
        });
        assertThat(page.get(1)).isInstanceOf(RemoteFile.class);
    }

    @Test
    void allIsWalkedThroughAndFoundByName() {
        server.answer(get(urlPathEqualTo(LIST)), "files-page.json");
        RemoteFolder folder = server.folder();

        assertThat(folder.entries()).extracting(RemoteEntry::name).containsExactly("2025", "may.txt");
        assertThat(folder.list()).hasSize(2);
        assertThat(folder.find("may.txt")).containsInstanceOf(RemoteFile.class);
        assertThat(folder.find("may")).isEmpty();
    }

    @Test
    void aFileIsDownloadedToMemoryStreamAndDisk(@TempDir Path disk) {
        RemoteFile file = server.file();
        server.answer(get(GET), okForContentType("application/octet-stream", "Minutes"));

        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        file.download(stream);
        file.download(disk.resolve("copy.txt"));

        assertThat(file.download()).asString().isEqualTo("Minutes");
        assertThat(stream).hasToString("Minutes");
        assertThat(disk.resolve("copy.txt")).hasContent("Minutes");
    }

    @Test
    void ofADownloadThatFailsNothingIsLeft(@TempDir Path disk) {
        RemoteFile file = server.file();
        Path copy = disk.resolve("copy.txt");

        server.answer(get(GET), okJson("{\"code\":404,\"data\":null,\"message\":\"Document not found!\"}"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> file.download(copy));
        server.answer(
                get(GET),
                aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> file.download(copy));

        assertThat(disk).isEmptyDirectory();
    }
}
