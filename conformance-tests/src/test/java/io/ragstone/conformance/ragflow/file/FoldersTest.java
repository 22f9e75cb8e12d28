package io.ragstone.conformance.ragflow.file;

import static io.ragstone.conformance.ragflow.Given.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders: made, listed, walked up, moved, renamed and removed, with whatever is in them. */
@OnSharedServer
class FoldersTest {
    private static final String UNKNOWN = "3f1c5a7ebf9e11f08d1c0242ac120002";
    private static final String BAD_NAME = "A name must not be empty, have a slash in it, or be \".\" or \"..\".";
    private static final String TOO_LONG = "File name must be 255 bytes or less.";
    private static final String TOO_DEEP = "Folders are nested 32 deep at most.";
    private static final String NOT_FOUND = "File or Folder not found!";

    private final Accounts accounts;

    FoldersTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @ParameterizedTest
    @EnumSource
    void theRootIsItsOwnParentAndStays(Door door) {
        Account account = accounts.register();
        Shelves shelves = new Shelves(door, account);
        JsonNode root = shelves.get("root_folder").data().path("root_folder");

        assertThat(root.path("name").asText()).isEqualTo("/");
        assertThat(root.path("type").asText()).isEqualTo("folder");
        assertThat(root.path("parent_id")).isEqualTo(root.path("id"));
        assertThat(root.path("tenant_id").asText()).isEqualTo(account.tenantId());
        assertThat(new Shelves(Door.API, account).root()).isEqualTo(shelves.root());
        assertThat(new Shelves(Door.WEB, account).root()).isEqualTo(shelves.root());
        String id = shelves.root();
        shelves.post("rm", "file_ids", List.of(id)).refused(door.invalid(), "The root folder cannot be removed.");
        shelves.post("rename", "file_id", id, "name", "x")
                .refused(door.invalid(), "The root folder cannot be renamed.");
        assertThat(shelves.listed(id).path("parent_folder").path("id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsMadeWhereItIsWanted(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        JsonNode folder = shelves.folder(root, "minutes");
        String id = folder.path("id").asText();
        JsonNode virtual =
                shelves.post("create", "name", "view", "parent_id", id).data();

        assertThat(folder.path("parent_id").asText()).isEqualTo(root);
        assertThat(folder.path("type").asText()).isEqualTo("folder");
        assertThat(folder.path("size").asInt(-1)).isZero();
        assertThat(virtual.path("type").asText()).isEqualTo("virtual");
        assertThat(shelves.post("create", "name", "top")
                        .data()
                        .path("parent_id")
                        .asText())
                .isEqualTo(root);
        assertThat(texts(shelves.listed(root).path("files"), "name")).containsExactly("minutes", "top");
        assertThat(shelves.listed(id).path("parent_folder").path("id").asText()).isEqualTo(root);
    }

    @ParameterizedTest
    @EnumSource
    void foldersThatCannotBeMadeAreRefused(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        shelves.folder(root, "minutes");

        shelves.post("create", "name", "Minutes", "parent_id", root)
                .refused(door.conflict(), "Duplicated folder name in the same folder.");
        shelves.post("create", "name", "x", "parent_id", UNKNOWN)
                .refused(door.invalid(), "Parent Folder Doesn't Exist!");
        shelves.post("create", "name", "x", "parent_id", "no id")
                .refused(door.invalid(), "Parent Folder Doesn't Exist!");
        shelves.post("create", "parent_id", root).refused(101, "required argument are missing: name; ");
        for (String name : List.of("", " ", "..", "a/b", "\u200e")) {
            shelves.post("create", "name", name).refused(door.invalid(), BAD_NAME);
        }
        shelves.post("create", "name", "é".repeat(128)).refused(door.invalid(), TOO_LONG);
        shelves.http().post(door.path("create"), "[1]").refused(100, "The body has to be a JSON object.");
        assertThat(shelves.below(root)).containsExactly("minutes/");
    }

    @ParameterizedTest
    @EnumSource
    void foldersAreNestedSoDeepAndNoDeeper(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        String deepest = IntStream.range(0, 32).mapToObj(i -> "f" + i).collect(Collectors.joining("/"));
        String file = shelves.file(root, deepest + "/a.txt", "x").path("id").asText();
        JsonNode way = shelves.get("all_parent_folder?file_id=" + file).data().path("parent_folders");
        String other = shelves.folder(root, "other").path("id").asText();
        String innermost = way.path(1).path("id").asText();

        assertThat(way).hasSize(34);
        assertThat(way.path(0).path("id").asText()).isEqualTo(file);
        assertThat(way.path(33).path("id").asText()).isEqualTo(root);
        shelves.post("create", "name", "more", "parent_id", innermost).refused(door.invalid(), TOO_DEEP);
        shelves.upload(root, Multipart.file("g/" + deepest + "/a.txt", "x")).refused(door.invalid(), TOO_DEEP);
        shelves.post("mv", "src_file_ids", List.of(other), "dest_file_id", innermost)
                .refused(door.invalid(), TOO_DEEP);
    }

    @ParameterizedTest
    @EnumSource
    void aListSaysWhatIsInAFolder(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        shelves.file(root, "minutes/2026/may.txt", "12345");
        shelves.file(root, "minutes/all.txt", "123");
        shelves.folder(root, "empty");
        shelves.file(root, "b 100%.txt", "1");

        JsonNode all = shelves.listed(root);
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(texts(all.path("files"), "name")).containsExactly("b 100%.txt", "empty", "minutes");
        assertThat(texts(all.path("files"), "size")).containsExactly("1", "0", "8");
        assertThat(texts(all.path("files"), "has_child_folder")).containsExactly("", "false", "true");
        assertThat(all.path("files").path(0).path("kbs_info")).isEqualTo(Json.tree(List.of()));
        assertThat(texts(shelves.get("list").data().path("files"), "name"))
                .containsExactly("b 100%.txt", "empty", "minutes");
        assertThat(texts(shelves.get("list?keywords=100%25").data().path("files"), "name"))
                .containsExactly("b 100%.txt");
        JsonNode second = shelves.get("list?page=2&page_size=2&orderby=create_time&desc=false")
                .data();
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(texts(second.path("files"), "name")).containsExactly("b 100%.txt");
        shelves.get("list?page=two").refused(100, "`page` has to be an integer, got 'two'");
        shelves.get("list?parent_id=" + UNKNOWN).refused(door.notFound(), "Folder not found!");
        shelves.get("list?parent_id=" + shelves.child(root, "b 100%.txt"))
                .refused(door.notFound(), "Folder not found!");
    }

    @ParameterizedTest
    @EnumSource
    void theWayUpIsKnown(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        JsonNode file = shelves.file(root, "minutes/2026/may.txt", "x");
        String id = file.path("id").asText();

        JsonNode parent = shelves.get("parent_folder?file_id=" + id).data().path("parent_folder");
        assertThat(parent.path("id")).isEqualTo(file.path("parent_id"));
        assertThat(parent.path("name").asText()).isEqualTo("2026");
        assertThat(texts(shelves.get("all_parent_folder?file_id=" + id).data().path("parent_folders"), "name"))
                .containsExactly("may.txt", "2026", "minutes", "/");
        for (String operation : List.of("parent_folder", "all_parent_folder")) {
            shelves.get(operation + "?file_id=" + UNKNOWN).refused(door.notFound(), "Folder not found!");
            shelves.get(operation).refused(door.notFound(), "Folder not found!");
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAndFoldersAreMoved(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        shelves.file(root, "target/minutes/may.txt", "x");
        shelves.file(root, "minutes/may.txt", "y");
        String file = shelves.file(root, "a.txt", "z").path("id").asText();
        String target = shelves.child(root, "target");
        String minutes = shelves.child(root, "minutes");

        shelves.post("mv", "src_file_ids", List.of(target), "dest_file_id", shelves.child(target, "minutes"))
                .refused(door.invalid(), "A folder cannot be moved into itself or into a folder below it.");
        shelves.post("mv", "src_file_ids", List.of(file, target), "dest_file_id", target)
                .refused(door.invalid(), "A folder cannot be moved into itself or into a folder below it.");
        shelves.post("mv", "src_file_ids", List.of(file, UNKNOWN), "dest_file_id", target)
                .refused(door.notFound(), NOT_FOUND);
        shelves.post("mv", "src_file_ids", List.of(file), "dest_file_id", UNKNOWN)
                .refused(door.notFound(), "Parent Folder not found!");
        shelves.post("mv", "src_file_ids", List.of(minutes), "dest_file_id", file)
                .refused(door.notFound(), "Parent Folder not found!");
        shelves.post("mv").refused(101, "required argument are missing: src_file_ids,dest_file_id; ");
        shelves.http().post(door.path("mv"), "\"x\"").refused(100, "The body has to be a JSON object.");
        assertThat(shelves.below(root))
                .containsExactly(
                        "a.txt", "minutes/", "minutes/may.txt", "target/", "target/minutes/", "target/minutes/may.txt");

        assertThat(shelves.post("mv", "src_file_ids", List.of(file, minutes), "dest_file_id", target)
                        .data()
                        .booleanValue())
                .isTrue();
        assertThat(shelves.below(root))
                .containsExactly(
                        "target/",
                        "target/a.txt",
                        "target/minutes/",
                        "target/minutes/may(1).txt",
                        "target/minutes/may.txt");
        assertThat(shelves.get("get/" + file).text()).isEqualTo("z");
    }

    @ParameterizedTest
    @EnumSource
    void foldersGoWithAllThatIsInThem(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        String inside =
                shelves.file(root, "minutes/2026/may.txt", "x").path("id").asText();
        String kept = shelves.file(root, "kept.txt", "y").path("id").asText();
        String minutes = shelves.child(root, "minutes");

        shelves.post("rm", "file_ids", List.of(minutes, UNKNOWN)).refused(door.notFound(), NOT_FOUND);
        shelves.post("rm").refused(101, "required argument are missing: file_ids; ");
        shelves.http().post(door.path("rm"), "[]").refused(100, "The body has to be a JSON object.");
        assertThat(shelves.post("rm", "file_ids", List.of(minutes)).data().booleanValue())
                .isTrue();

        assertThat(shelves.below(root)).containsExactly("kept.txt");
        shelves.get("get/" + inside).refused(door.notFound(), "Document not found!");
        assertThat(shelves.get("get/" + kept).text()).isEqualTo("y");
    }

    @ParameterizedTest
    @EnumSource
    void everythingButTheRootIsRenamed(Door door) {
        Shelves shelves = new Shelves(door, accounts.register());
        String root = shelves.root();
        String file = shelves.file(root, "a.txt", "x").path("id").asText();
        String folder = shelves.folder(root, "v1.0").path("id").asText();

        shelves.post("rename", "file_id", file, "name", "b.txt").succeeded();
        shelves.post("rename", "file_id", folder, "name", "v2.1").succeeded();
        assertThat(shelves.below(root)).containsExactly("b.txt", "v2.1/");
        shelves.post("rename", "file_id", file, "name", "b.pdf")
                .refused(door.invalid(), "The extension of file can't be changed");
        shelves.post("rename", "file_id", folder, "name", "b.txt")
                .refused(door.conflict(), "Duplicated file name in the same folder.");
        shelves.post("rename", "file_id", UNKNOWN, "name", "b.txt").refused(door.notFound(), "File not found!");
        shelves.post("rename", "file_id", folder, "name", "..").refused(door.invalid(), BAD_NAME);
        shelves.post("rename", "file_id", folder, "name", "a".repeat(256)).refused(door.invalid(), TOO_LONG);
        shelves.post("rename", "name", "b.txt").refused(101, "required argument are missing: file_id; ");
        shelves.http().post(door.path("rename"), "1").refused(100, "The body has to be a JSON object.");
    }
}
