package io.ragstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileMoveTest {
    private final FileScene scene = new FileScene();
    private final FileEntry root = scene.root();

    @Test
    void filesAndFoldersGoWhereTheyAreSent() {
        FileEntry minutes = scene.folder(root, "minutes");
        FileEntry file = scene.file(root, "a.txt");
        FileEntry folder = scene.folder(root, "2026");
        scene.file(folder, "may.txt");

        move(minutes, file, folder);

        assertThat(scene.below(root))
                .containsExactly("minutes/", "minutes/2026/", "minutes/2026/may.txt", "minutes/a.txt");
    }

    @Test
    void aNameThatIsTakenThereGetsANumber() {
        FileEntry minutes = scene.folder(root, "minutes");
        scene.file(minutes, "a.txt");
        FileEntry file = scene.file(root, "a.txt");

        move(minutes, file);
        move(minutes, file);

        assertThat(scene.below(root)).containsExactly("minutes/", "minutes/a(1).txt", "minutes/a.txt");
    }

    @Test
    void foldersOfOneNameArePutTogether() {
        scene.file(root, "target/minutes/2026/may.txt");
        scene.file(root, "target/minutes/all.txt");
        scene.file(root, "minutes/2026/june.txt");
        scene.file(root, "minutes/all.txt");
        FileEntry target = child(root, "target");

        move(target, child(root, "minutes"));

        assertThat(scene.below(root))
                .containsExactly(
                        "target/",
                        "target/minutes/",
                        "target/minutes/2026/",
                        "target/minutes/2026/june.txt",
                        "target/minutes/2026/may.txt",
                        "target/minutes/all(1).txt",
                        "target/minutes/all.txt");
    }

    @Test
    void aFolderIsNotMovedIntoItselfOrBelow() {
        scene.file(root, "minutes/2026/may.txt");
        FileEntry minutes = child(root, "minutes");
        FileEntry year = child(minutes, "2026");
        FileEntry other = scene.file(root, "other.txt");
        List<String> before = scene.below(root);

        for (FileEntry into : List.of(minutes, year)) {
            assertThatThrownBy(() -> move(into, other, minutes))
                    .isInstanceOf(CoreException.class)
                    .hasMessage("A folder cannot be moved into itself or into a folder below it.");
        }
        assertThatThrownBy(() -> move(year, root)).isInstanceOf(CoreException.class);
        assertThatThrownBy(() -> move(root, root)).isInstanceOf(CoreException.class);
        assertThat(scene.below(root)).isEqualTo(before);
    }

    @Test
    void nothingGetsDeeperThanFoldersMayBeNested() {
        String deep = IntStream.range(0, 30).mapToObj(i -> "f" + i).collect(Collectors.joining("/"));
        FileEntry file = scene.file(root, deep + "/a.txt");
        FileEntry innermost = scene.files.wayUp(file).get(1);
        scene.file(root, "g/h/i/a.txt");
        FileEntry three = child(root, "g");
        FileEntry two = child(three, "h");

        assertThatThrownBy(() -> move(innermost, three)).hasMessage("Folders are nested 32 deep at most.");
        move(innermost, two);

        assertThat(scene.files.find(scene.call, two.id()).orElseThrow().parentId())
                .isEqualTo(innermost.id());
    }

    @Test
    void allIdsHaveToBeTheCallers() {
        FileEntry minutes = scene.folder(root, "minutes");
        FileEntry file = scene.file(root, "a.txt");
        UUID foreign = scene.files.root(scene.stranger).id();
        List<UUID> mixed = List.of(file.id(), foreign);

        assertThatThrownBy(() -> scene.moves.move(scene.call, mixed, minutes.id()))
                .hasMessage("File or Folder not found!");
        assertThatThrownBy(() -> scene.moves.move(scene.call, List.of(file.id()), foreign))
                .hasMessage("Parent Folder not found!");
        assertThatThrownBy(() -> scene.moves.move(scene.call, List.of(minutes.id()), file.id()))
                .hasMessage("Parent Folder not found!");
        assertThat(scene.below(root)).containsExactly("a.txt", "minutes/");
    }

    private void move(FileEntry into, FileEntry... entries) {
        scene.moves.move(scene.call, Stream.of(entries).map(FileEntry::id).toList(), into.id());
    }

    private FileEntry child(FileEntry folder, String name) {
        return scene.store.children(scene.call.tenantId(), List.of(folder.id())).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
