package io.ragstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.Document;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.KnowledgeBase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileLinkingTest {
    private final FileScene scene = new FileScene();
    private final FileEntry root = scene.root();
    private final KnowledgeBase one = scene.base("one");
    private final KnowledgeBase two = scene.base("two");

    @Test
    void aFileBecomesADocumentInEachKnowledgeBase() throws IOException {
        FileEntry file = scene.file(root, "may.txt", "The minutes of May.");

        List<FileLink> links = scene.link(List.of(file), one, two);

        assertThat(links)
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.fileId()).isEqualTo(file.id()));
        Document document = scene.documentsIn(one).getFirst();
        assertThat(links.getFirst().documentId()).isEqualTo(document.id());
        assertThat(document.name()).isEqualTo("may.txt");
        assertThat(document.size()).isEqualTo(19);
        assertThat(scene.documents.open(document).readAllBytes())
                .isEqualTo(FileScene.bytes("The minutes of May.").readAllBytes());
        assertThat(scene.documentsIn(two)).hasSize(1);
        assertThat(scene.blobStore.keys()).containsExactly(file.blobKey());
    }

    @Test
    void ofAFolderAllFilesBelowBecomeDocuments() {
        scene.file(root, "minutes/2026/may.txt");
        scene.file(root, "minutes/post.eml");
        scene.file(root, "minutes/may.txt");
        scene.folder(root, "empty");
        List<FileEntry> folders = scene.store.folders(scene.call.tenantId(), List.of(root.id()));

        assertThat(scene.link(folders, one)).hasSize(3);

        assertThat(scene.documentsIn(one))
                .extracting(Document::name)
                .containsExactlyInAnyOrder("may.txt", "may(1).txt", "post.eml");
        assertThat(scene.documentsIn(one))
                .filteredOn(document -> document.name().equals("post.eml"))
                .extracting(Document::chunkMethod)
                .containsExactly("email");
    }

    @Test
    void linkingAgainKeepsAddsAndRemoves() {
        FileEntry file = scene.file(root, "may.txt");
        KnowledgeBase three = scene.base("three");
        List<FileLink> before = scene.link(List.of(file), one, two);

        List<FileLink> after = scene.link(List.of(file), two, three);

        assertThat(after).hasSize(2).contains(before.get(1));
        assertThat(scene.documentsIn(one)).isEmpty();
        assertThat(scene.documentsIn(two))
                .extracting(Document::id)
                .containsExactly(before.get(1).documentId());
        assertThat(scene.documentsIn(three)).hasSize(1);
        assertThat(scene.link(List.of(file))).isEmpty();
        assertThat(scene.documentsIn(two)).isEmpty();
        assertThat(scene.files.find(scene.call, file.id())).contains(file);
    }

    @Test
    void aDocumentThatGoesTakesTheLinkAndLeavesTheFile() throws IOException {
        FileEntry file = scene.file(root, "may.txt", "text");
        scene.link(List.of(file), one, two);

        scene.documents.deleteAll(one);
        scene.documentRemoval.removeWith(List.of(two));

        assertThat(scene.links.ofFiles(scene.call.tenantId(), List.of(file.id())))
                .isEmpty();
        assertThat(scene.files.open(file).readAllBytes()).hasSize(4);
    }

    @Test
    void unlinkingRemovesTheDocuments() {
        FileEntry file = scene.file(root, "may.txt");
        FileEntry loose = scene.file(root, "june.txt");
        scene.link(List.of(file), one, two);

        assertThatThrownBy(() -> scene.linking.unlink(scene.call, List.of(file.id(), loose.id())))
                .isInstanceOf(CoreException.class)
                .hasMessage("Inform not found!");
        assertThatThrownBy(() -> scene.linking.unlink(scene.stranger, List.of(file.id())))
                .hasMessage("Inform not found!");
        assertThat(scene.documentsIn(one)).hasSize(1);
        scene.linking.unlink(scene.call, List.of(file.id()));

        assertThat(scene.documentsIn(one)).isEmpty();
        assertThat(scene.documentsIn(two)).isEmpty();
        assertThat(scene.blobStore.keys()).hasSize(2);
    }

    @Test
    void aFileThatGoesTakesItsDocumentsAndBytes() throws IOException {
        FileEntry file = scene.file(root, "minutes/2026/may.txt");
        scene.file(root, "minutes/june.txt");
        FileEntry kept = scene.file(root, "kept.txt");
        scene.link(List.of(file, kept), one);
        UUID minutes = scene.files.wayUp(file).get(2).id();

        scene.removal.remove(scene.call, List.of(minutes, file.id()));

        assertThat(scene.below(root)).containsExactly("kept.txt");
        assertThat(scene.documentsIn(one)).extracting(Document::name).containsExactly("kept.txt");
        assertThat(scene.blobStore.keys()).containsExactly(kept.blobKey());
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void onlyOnesOwnIsRemovedAndNeverTheRoot() {
        FileEntry file = scene.file(root, "may.txt");

        assertThatThrownBy(() -> scene.removal.remove(scene.stranger, List.of(file.id())))
                .hasMessage("File or Folder not found!");
        assertThatThrownBy(() -> scene.removal.remove(scene.call, List.of(file.id(), root.id())))
                .hasMessage("The root folder cannot be removed.");
        assertThat(scene.below(root)).containsExactly("may.txt");
    }

    @Test
    void filesAndKnowledgeBasesHaveToBeTheCallers() {
        FileEntry file = scene.file(root, "may.txt");

        assertThatThrownBy(() -> scene.linking.link(
                        scene.stranger, List.of(file.id()), List.of(one.id()), name -> Optional.empty()))
                .hasMessage("File not found!");
        assertThatThrownBy(() -> scene.linking.link(
                        scene.call, List.of(file.id()), List.of(one.id(), file.id()), name -> Optional.empty()))
                .hasMessage("Can't find this dataset!");
        assertThat(scene.documentsIn(one)).isEmpty();
    }

    @Test
    void aFileAndItsDocumentsFollowEachOthersNames() {
        FileEntry file = scene.file(root, "may.txt");
        FileEntry june = scene.file(root, "june.txt");
        scene.link(List.of(file, june), one, two);

        scene.files.rename(scene.call, file.id(), "minutes.txt");
        assertThat(scene.documentsIn(one)).extracting(Document::name).containsExactly("minutes.txt", "june.txt");
        assertThat(scene.documentsIn(two)).extracting(Document::name).containsExactly("minutes.txt", "june.txt");

        Document document = scene.documentsIn(one).getFirst();
        Document renamed = scene.documents.rename(document, "may 2026.txt");
        assertThat(scene.below(root)).containsExactly("june.txt", "may 2026.txt");

        scene.folder(root, "taken.txt");
        scene.documents.rename(renamed, "taken.txt");
        assertThat(scene.below(root)).containsExactly("june.txt", "may 2026.txt", "taken.txt/");
    }
}
