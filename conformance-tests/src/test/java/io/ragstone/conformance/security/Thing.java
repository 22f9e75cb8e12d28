package io.ragstone.conformance.security;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has an id that a request can name, and that somebody else may own. */
enum Thing {
    DATASET(Set.of("dataset_id", "dataset_ids", "kb_id", "kb_ids", "tag_kb_ids", "knowledge_id", "knowledge_base_id")),
    DOCUMENT(Set.of("document_id", "document_ids", "doc_id", "doc_ids")),
    CHUNK(Set.of("chunk_id", "chunk_ids")),
    CHAT(Set.of("chat_id", "dialog_id", "dialog_ids", "search_id")),
    SESSION(Set.of("session_id", "conversation_id", "conversation_ids")),
    FILE(Set.of("file_id", "file_ids", "src_file_ids")),
    FOLDER(Set.of("parent_id", "dest_file_id")),
    TENANT(Set.of("tenant_id", "owner_ids")),
    USER(Set.of()),
    USERNAME(Set.of("username")),
    ROLE(Set.of("role_name")),
    KEY(Set.of("token", "key")),
    RUN(Set.of("log_id", "log_ids")),
    IMAGE(Set.of("image_id"));

    /** Models, ways to cut documents, messages inside of a session, parts of the server, the clients' own users: nobody's secrets. */
    private static final Set<String> NO_THINGS = Set.of(
            "llm_id",
            "embd_id",
            "img2txt_id",
            "asr_id",
            "tts_id",
            "rerank_id",
            "parser_id",
            "parser_ids",
            "pipeline_id",
            "message_id",
            "service_id",
            "service_type",
            "external_id",
            "user_id");

    /** What a bare `id` is, by the last word of the path. */
    private static final Map<String, Thing> BY_PATH = Map.of(
            "datasets",
            DATASET,
            "knowledge-bases",
            DATASET,
            "documents",
            DOCUMENT,
            "chunks",
            CHUNK,
            "chats",
            CHAT,
            "sessions",
            SESSION);

    private final Set<String> names;

    Thing(Set<String> names) {
        this.names = names;
    }

    /** What a field or a parameter of an operation names; nothing when it is no id. */
    static Optional<Thing> named(String name, String path) {
        if (path.contains("{" + name + "}") && name.equals("user_id")) {
            return Optional.of(USER);
        }
        if (!name.matches("(.*_)?ids?") && !path.contains("{" + name + "}") || NO_THINGS.contains(name)) {
            return Optional.empty();
        }
        if (name.equals("id") || name.equals("ids")) {
            return Optional.of(known(BY_PATH.get(lastWord(path)), name, path));
        }
        return Arrays.stream(values())
                .filter(thing -> thing.names.contains(name))
                .findFirst()
                .or(() -> Optional.of(known(null, name, path)));
    }

    private static Thing known(@Nullable Thing thing, String name, String path) {
        if (thing == null) {
            throw new AssertionError("Nobody has said yet what " + name + " of " + path
                    + " is the id of, so nobody can try another tenant's. Say it in Thing.");
        }
        return thing;
    }

    /** The last word, or the one before a bare `{id}`. */
    private static String lastWord(String path) {
        return path.replaceAll("/\\{id}.*", "").replaceAll("(/\\{[^/]*})+$", "").replaceAll(".*/", "");
    }
}
