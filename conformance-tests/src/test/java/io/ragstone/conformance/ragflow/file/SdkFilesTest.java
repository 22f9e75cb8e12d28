package io.ragstone.conformance.ragflow.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.client.FilePart;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.error.DataException;
import io.ragstone.sdk.error.InvalidArgumentException;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.file.FileLink;
import io.ragstone.sdk.file.FolderQuery;
import io.ragstone.sdk.file.LinkedDataset;
import io.ragstone.sdk.file.RemoteEntry;
import io.ragstone.sdk.file.RemoteFile;
import io.ragstone.sdk.file.RemoteFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file manager, through the SDK. */
@OnSharedServer
class SdkFilesTest {
    private static final byte[] CONTENT = "Quiet hours begin at ten.".getBytes(UTF_8);

    private final Accounts accounts;
    private final RAGFlow rag;
    private final RemoteFolder root;

    SdkFilesTest(Accounts accounts) {
        this.accounts = accounts;
        this.rag = accounts.register().sdk();
        this.root = rag.files().root();
    }

    @AfterEach
    void close() {
        rag.close();
    }

    @Test
    void filesGoInAndComeOut(@TempDir Path disk) throws IOException {
        Path source = Files.write(disk.resolve("disk.txt"), CONTENT);

        RemoteFile fromDisk = root.uploadFiles(source).get(0);
        RemoteFile fromStream = root.uploadFile(FilePart.of("stream.txt", new ByteArrayInputStream(CONTENT)));
        RemoteFile nested = root.uploadFile("minutes/2026/may.txt", CONTENT);

        Path target = disk.resolve("copy.txt");
        fromDisk.download(target);
        assertThat(target).hasBinaryContent(CONTENT);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        fromStream.download(stream);
        assertThat(stream.toByteArray()).isEqualTo(CONTENT);
        assertThat(rag.files().getFile(nested.id()).download()).isEqualTo(CONTENT);
        assertThat(nested.parents()).extracting(RemoteEntry::name).containsExactly("2026", "minutes", "/");
        assertThat(nested.parent().parent().refresh().hasChildFolder()).isTrue();
        assertThat(nested.parent().parent().refresh().size()).isEqualTo(CONTENT.length);
        assertThat(root.parent().id()).isEqualTo(root.id());
    }

    @Test
    void foldersAreListedPageByPage() {
        RemoteFolder folder = root.createFolder("shelf");
        RemoteFolder inner = folder.createFolder("inner");
        for (int i = 0; i < 4; i++) {
            folder.uploadFile("note " + i + ".txt", CONTENT);
        }

        assertThat(folder.list().total()).hasValue(5);
        assertThat(folder.list(new FolderQuery().keywords("NOTE").pageSize(3).page(2)))
                .hasSize(1);
        assertThat(folder.entries(new FolderQuery().orderBy("name").desc(false).pageSize(2)))
                .extracting(RemoteEntry::name)
                .containsExactly("inner", "note 0.txt", "note 1.txt", "note 2.txt", "note 3.txt");
        assertThat(folder.find("inner"))
                .hasValueSatisfying(found -> assertThat(found)
                        .isInstanceOf(RemoteFolder.class)
                        .extracting(RemoteEntry::id)
                        .isEqualTo(inner.id()));
        assertThat(folder.find("note")).isEmpty();
    }

    @Test
    void filesAreRenamedMovedAndDeleted() {
        RemoteFolder folder = root.createFolder("archive");
        RemoteFile file = root.uploadFile("draft.txt", CONTENT);
        RemoteFile other = root.uploadFile("other.txt", CONTENT);

        file.rename("final.txt");
        assertThat(file.name()).isEqualTo("final.txt");
        file.moveTo(folder);
        assertThat(file.refresh().parentId()).isEqualTo(folder.id());
        rag.files().move(List.of(other.id()), folder.id());
        assertThat(folder.list()).hasSize(2);
        folder.rename("old things");
        assertThat(file.parent().name()).isEqualTo("old things");
        other.delete();
        assertThatThrownBy(other::refresh).isInstanceOf(NotFoundException.class);
        rag.files().delete(List.of(folder.id()));
        assertThatThrownBy(file::download).isInstanceOf(NotFoundException.class).hasMessage("Document not found!");
        assertThat(root.list()).isEmpty();
    }

    @Test
    void filesBecomeDocumentsAndPartFromThemAgain() {
        DataSet dataset = rag.createDataset("handbook");
        DataSet second = rag.createDataset("second");
        RemoteFile file = root.uploadFile("rules.txt", CONTENT);

        List<FileLink> links = file.link(List.of(dataset.id(), second.id()));
        assertThat(links).hasSize(2).allMatch(link -> link.fileId().equals(file.id()));
        assertThat(file.refresh().datasets())
                .extracting(LinkedDataset::name)
                .containsExactlyInAnyOrder("handbook", "second");

        file.link(List.of(dataset.id()));
        assertThat(second.listDocuments()).isEmpty();
        Document document = dataset.listDocuments().get(0);
        dataset.parseDocuments(List.of(document.id()));
        assertThat(dataset.retrieve("When do quiet hours begin?")).hasSize(1);

        file.unlink();
        assertThat(dataset.listDocuments()).isEmpty();
        assertThat(file.refresh().datasets()).isEmpty();
        assertThat(file.download()).isEqualTo(CONTENT);
    }

    @Test
    void everyFailureHasItsException() {
        RemoteFolder folder = root.createFolder("mine");
        RemoteFile file = folder.uploadFile("mine.txt", CONTENT);

        assertThatThrownBy(() -> root.createFolder("mine")).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> file.rename("mine.pdf")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> folder.moveTo(folder)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(root::delete).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> rag.files().getFile(folder.id())).isInstanceOf(NotFoundException.class);
        try (RAGFlow stranger = accounts.register().sdk()) {
            assertThatThrownBy(() -> stranger.files().get(file.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> stranger.files().delete(List.of(file.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(file.refresh().name()).isEqualTo("mine.txt");
    }
}
