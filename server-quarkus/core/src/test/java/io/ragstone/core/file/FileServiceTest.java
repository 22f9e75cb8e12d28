package io.ragstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileServiceTest {
    private final FileScene scene = new FileScene();
    private final FileEntry root = scene.root();

    @Test
    void theRootIsMadeOnceAndIsItsOwnParent() {
        assertThat(scene.root()).isEqualTo(root);
        assertThat(root.name()).isEqualTo("/");
        assertThat(root.isRoot()).isTrue();
        assertThat(scene.files.root(scene.stranger).id()).isNotEqualTo(root.id());
        assertThat(scene.files.find(scene.stranger, root.id())).isEmpty();
    }

    @Test
    void aFileComesBackAsItWasUploaded() throws IOException {
        FileEntry file = scene.file(root, "may.txt", "The minutes of May.");

        assertThat(file.size()).isEqualTo(19);
        assertThat(new String(scene.files.open(file).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("The minutes of May.");
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void foldersInANameAreMadeOnceAndFoundAgain() {
        scene.file(root, "minutes/2026/may.txt");
        scene.file(root, "minutes/2026/june.txt");
        scene.file(root, "minutes/all.txt");

        assertThat(scene.below(root))
                .containsExactly(
                        "minutes/",
                        "minutes/2026/",
                        "minutes/2026/june.txt",
                        "minutes/2026/may.txt",
                        "minutes/all.txt");
    }

    @Test
    void aFolderDoesNotTakeTheNameOfAFile() {
        scene.file(root, "minutes");
        scene.file(root, "minutes/may.txt");

        assertThat(scene.below(root)).containsExactly("minutes", "minutes(1)/", "minutes(1)/may.txt");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> scene.file(root, "a.txt").name())
                        .toList())
                .containsExactly("a.txt", "a(1).txt", "a(2).txt");
        assertThat(scene.file(scene.folder(root, "other"), "a.txt").name()).isEqualTo("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b"})
    void namesThatAreNoneAreRefused(String name) {
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "A name must not be empty, have a slash in it, or be \".\" or \"..\".",
                () -> scene.folder(root, name));
        FileEntry folder = scene.folder(root, "folder");
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "A name must not be empty, have a slash in it, or be \".\" or \"..\".",
                () -> scene.files.rename(scene.call, folder.id(), name));
    }

    @Test
    void namesAreAtMost255BytesLong() {
        String longest = "ü".repeat(127) + "a";
        assertThat(scene.folder(root, longest).name()).isEqualTo(longest);

        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "File name must be 255 bytes or less.",
                () -> scene.folder(root, longest + "a"));
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "File name must be 255 bytes or less.",
                () -> scene.file(root, longest + "a/x.txt"));
    }

    @Test
    void foldersAreNestedSoDeepAndNoDeeper() {
        String deepest =
                IntStream.range(0, FileTree.DEEPEST).mapToObj(i -> "f" + i).collect(Collectors.joining("/"));
        FileEntry file = scene.file(root, deepest + "/a.txt");
        FileEntry innermost = scene.files.wayUp(file).get(1);

        assertThat(scene.files.wayUp(file)).hasSize(FileTree.DEEPEST + 2).endsWith(root);
        assertThat(scene.file(innermost, "b.txt").parentId()).isEqualTo(innermost.id());
        String tooDeep = "Folders are nested 32 deep at most.";
        assertRefused(ErrorCode.INVALID_ARGUMENT, tooDeep, () -> scene.folder(innermost, "more"));
        assertRefused(ErrorCode.INVALID_ARGUMENT, tooDeep, () -> scene.file(innermost, "more/a.txt"));
        assertRefused(ErrorCode.INVALID_ARGUMENT, tooDeep, () -> scene.file(root, "g/" + deepest + "/a.txt"));
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void aFolderHasToBeThereAndBeTheCallers() {
        FileEntry folder = scene.folder(root, "minutes");
        FileEntry file = scene.file(root, "a.txt");

        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "Parent Folder Doesn't Exist!",
                () -> scene.files.create(scene.stranger, folder.id(), "x", FileKind.FOLDER));
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "Parent Folder Doesn't Exist!",
                () -> scene.files.create(scene.call, file.id(), "x", FileKind.FOLDER));
        assertRefused(
                ErrorCode.CONFLICT, "Duplicated folder name in the same folder.", () -> scene.folder(root, "MINUTES"));
        assertThat(scene.files.create(scene.call, null, "x", FileKind.VIRTUAL).parentId())
                .isEqualTo(root.id());
    }

    @Test
    void aFolderThatIsGoneMeanwhileLeavesNoBytes() {
        FileEntry folder = scene.folder(root, "minutes");
        scene.removal.remove(scene.call, List.of(folder.id()));

        assertRefused(ErrorCode.NOT_FOUND, "Can't find this folder!", () -> {
            try {
                scene.files.upload(scene.call, folder, List.of("a.txt"), FileScene.bytes("x"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(scene.blobStore.keys()).isEmpty();
        assertThat(scene.ledger.keys()).isEmpty();
    }

    @Test
    void aFileIsRenamedButKeepsItsEnding() {
        FileEntry file = scene.file(root, "a.txt");
        scene.file(root, "b.txt");

        assertThat(scene.files.rename(scene.call, file.id(), "A.TXT").name()).isEqualTo("A.TXT");
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "The extension of file can't be changed",
                () -> scene.files.rename(scene.call, file.id(), "a.pdf"));
        assertRefused(
                ErrorCode.CONFLICT,
                "Duplicated file name in the same folder.",
                () -> scene.files.rename(scene.call, file.id(), "b.txt"));
        assertRefused(
                ErrorCode.NOT_FOUND, "File not found!", () -> scene.files.rename(scene.stranger, file.id(), "c.txt"));
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                "The root folder cannot be renamed.",
                () -> scene.files.rename(scene.call, root.id(), "c"));
        FileEntry folder = scene.folder(root, "v1.0");
        assertThat(scene.files.rename(scene.call, folder.id(), "v2.1").name()).isEqualTo("v2.1");
    }

    @Test
    void aListShowsSizesFoldersAndKnowledgeBases() {
        KnowledgeBase base = scene.base("handbook");
        FileEntry minutes = scene.folder(root, "minutes");
        FileEntry empty = scene.folder(root, "empty");
        scene.file(minutes, "2026/may/a.txt", "12345");
        scene.file(minutes, "2026/b.txt", "123");
        FileEntry file = scene.file(root, "c.txt", "1");
        scene.link(List.of(file), base);

        List<FileListing.Listed> listed = scene.listing
                .list(root, "", new Order(Order.Field.CREATED, false), PageRequest.ALL)
                .items();

        assertThat(listed)
                .containsExactly(
                        new FileListing.Listed(minutes, 8, true, List.of()),
                        new FileListing.Listed(empty, 0, false, List.of()),
                        new FileListing.Listed(file, 1, false, List.of(base)));
    }

    private static void assertRefused(ErrorCode code, String message, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(CoreException.class)
                .hasMessage(message)
                .extracting(e -> ((CoreException) e).code())
                .isEqualTo(code);
    }
}
