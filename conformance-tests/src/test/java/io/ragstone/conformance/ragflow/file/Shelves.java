package io.ragstone.conformance.ragflow.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.conformance.call.Answer;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;
import java.util.ArrayList;
import java.util.List;

/** One tenant's files and folders, through one of the doors. */
public final class Shelves {
    private final Door door;
    private final Http http;

    public Shelves(Door door, Account account) {
        this.door = door;
        this.http = door.of(account);
    }

    public String root() {
        return get("root_folder").data().path("root_folder").path("id").asText();
    }

    /** A new file; its path may lead through folders. */
    public JsonNode file(String folder, String path, String content) {
        return upload(folder, Multipart.file(path, content)).data().path(0);
    }

    public JsonNode folder(String parent, String name) {
        return post("create", "name", name, "parent_id", parent, "type", "FOLDER")
                .data();
    }

    public Answer upload(String folder, Multipart form) {
        return http.upload(door.path("upload"), form.field("parent_id", folder));
    }

    public JsonNode listed(String folder) {
        return get("list?page_size=100&orderby=name&desc=false&parent_id=" + folder)
                .data();
    }

    /** Everything in a folder as paths, the folders with a slash behind them. */
    public List<String> below(String folder) {
        List<String> paths = new ArrayList<>();
        for (JsonNode entry : listed(folder).path("files")) {
            String name = entry.path("name").asText();
            if (entry.path("type").asText().equals("folder")) {
                paths.add(name + "/");
                below(entry.path("id").asText()).forEach(path -> paths.add(name + "/" + path));
            } else {
                paths.add(name);
            }
        }
        return paths;
    }

    public String child(String folder, String name) {
        for (JsonNode entry : listed(folder).path("files")) {
            if (entry.path("name").asText().equals(name)) {
                return entry.path("id").asText();
            }
        }
        throw new AssertionError("There is no " + name + ".");
    }

    public Answer get(String operation) {
        return http.get(door.path(operation));
    }

    public Answer post(String operation, Object... fields) {
        ObjectNode body = Json.object(fields);
        return http.post(door.path(operation), body);
    }

    public Http http() {
        return http;
    }
}
