package io.ragstone.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.Intrusions.Attempt;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.ragflow.file.Door;
import io.ragstone.conformance.ragflow.file.Shelves;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The ways in which an intruder can put another tenant's ids into a request for files, through both doors. */
final class FileIntrusions {
    private final Account intruder;
    private final String file;
    private final String folder;
    private final String dataset;
    private final String ownFile;
    private final String ownFolder;
    private final String ownDataset;
    private final List<Attempt> attempts = new ArrayList<>();

    private FileIntrusions(Account owner, Account intruder, String secret, String dataset, String ownDataset) {
        this.intruder = intruder;
        this.dataset = dataset;
        this.ownDataset = ownDataset;
        JsonNode theirs = linkedFile(owner, secret, dataset);
        file = theirs.path("id").asText();
        folder = theirs.path("parent_id").asText();
        JsonNode own = linkedFile(intruder, "own", ownDataset);
        ownFile = own.path("id").asText();
        ownFolder = own.path("parent_id").asText();
    }

    private static JsonNode linkedFile(Account account, String name, String dataset) {
        Shelves shelves = new Shelves(Door.API, account);
        JsonNode file = shelves.file(shelves.root(), name + "/" + name + " file.txt", name);
        shelves.post("convert", "file_ids", List.of(file.path("id").asText()), "kb_ids", List.of(dataset))
                .succeeded();
        return file;
    }

    static List<Attempt> on(Account owner, Account intruder, String secret, String dataset, String ownDataset) {
        FileIntrusions all = new FileIntrusions(owner, intruder, secret, dataset, ownDataset);
        for (Door door : Door.values()) {
            all.onReading(door);
            all.onChanges(door);
        }
        all.attempts.add(new Attempt(
                "ragflowWebUnlinkFiles",
                "file_ids",
                "Inform not found!",
                api -> intruder.session()
                        .post("/v1/file2document/rm", Json.object("file_ids", List.of(all.ownFile, all.file)))));
        return all.attempts;
    }

    /** What a tenant has in its folders. */
    static JsonNode everything(Account account) {
        Shelves shelves = new Shelves(Door.API, account);
        return Json.tree(shelves.below(shelves.root()));
    }

    private void onReading(Door door) {
        attempt(door, "ListFiles", "parent_id", "Folder not found!", files -> files.get("list?parent_id=" + folder));
        attempt(
                door,
                "GetParentFolder",
                "file_id",
                "Folder not found!",
                files -> files.get("parent_folder?file_id=" + file));
        attempt(
                door,
                "ListParentFolders",
                "file_id",
                "Folder not found!",
                files -> files.get("all_parent_folder?file_id=" + file));
        attempt(door, "DownloadFile", "file", "Document not found!", files -> files.get("get/" + file));
    }

    private void onChanges(Door door) {
        attempt(
                door,
                "UploadFiles",
                "parent_id",
                "Can't find this folder!",
                files -> files.upload(folder, Multipart.file("smuggled.txt", "x")));
        attempt(
                door,
                "CreateFile",
                "parent_id",
                "Parent Folder Doesn't Exist!",
                files -> files.post("create", "name", "smuggled", "parent_id", folder));
        attempt(
                door,
                "DeleteFiles",
                "file_ids",
                "File or Folder not found!",
                files -> files.post("rm", "file_ids", List.of(ownFile, folder)));
        attempt(
                door,
                "RenameFile",
                "file_id",
                "File not found!",
                files -> files.post("rename", "file_id", file, "name", "taken.txt"));
        attempt(
                door,
                "MoveFiles",
                "src_file_ids",
                "File or Folder not found!",
                files -> files.post("mv", "src_file_ids", List.of(file), "dest_file_id", ownFolder));
        attempt(
                door,
                "MoveFiles",
                "dest_file_id",
                "Parent Folder not found!",
                files -> files.post("mv", "src_file_ids", List.of(ownFile), "dest_file_id", folder));
        attempt(
                door,
                "ConvertFiles",
                "file_ids",
                "File not found!",
                files -> files.post("convert", "file_ids", List.of(file), "kb_ids", List.of(ownDataset)));
        attempt(
                door,
                "ConvertFiles",
                "kb_ids",
                "Can't find this dataset!",
                files -> files.post("convert", "file_ids", List.of(ownFile), "kb_ids", List.of(dataset)));
    }

    private void attempt(Door door, String operation, String what, String refusal, Function<Shelves, Answer> call) {
        String id = door.operation("ragflowWeb" + operation);
        attempts.add(new Attempt(id, what, refusal, api -> call.apply(new Shelves(door, intruder))));
    }
}
