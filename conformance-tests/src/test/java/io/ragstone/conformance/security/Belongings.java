package io.ragstone.conformance.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Pdf;
import io.ragstone.conformance.ragflow.Chats;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.ragflow.file.Door;
import io.ragstone.conformance.ragflow.file.Shelves;
import io.ragstone.conformance.server.Account;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of each thing that a tenant can have.
 *
 * @param ids their ids
 */
record Belongings(Map<Thing, String> ids) {
    private static final int FEW = 8;
    private static final int MANY_YEARS = 0x8f8f8f8f;

    Belongings {
        ids = Map.copyOf(ids);
    }

    /** Makes them; all their names and contents have the word in them. */
    static Belongings of(Account account, String word) {
        Given given = new Given(account.api());
        String dataset = given.dataset(word + " dataset");
        String document = given.parsed(dataset, word + ".txt", "The " + word + " lives in the attic.");
        Chats.Session session =
                new Chats(account.api()).session(Json.object("name", word + " chat", "dataset_ids", List.of(dataset)));
        Shelves shelves = new Shelves(Door.API, account);
        JsonNode file = shelves.file(shelves.root(), word + " folder/" + word + " file.txt", word);
        Map<Thing, String> ids = new EnumMap<>(Thing.class);
        ids.put(Thing.DATASET, dataset);
        ids.put(Thing.DOCUMENT, document);
        ids.put(Thing.CHUNK, given.chunk(dataset, document, "Its name is " + word + "."));
        ids.put(Thing.CHAT, session.chat());
        ids.put(Thing.SESSION, session.id());
        ids.put(Thing.FILE, file.path("id").asText());
        ids.put(Thing.FOLDER, file.path("parent_id").asText());
        ids.put(Thing.TENANT, account.tenantId());
        ids.put(Thing.USER, account.tenantId());
        ids.put(Thing.USERNAME, account.email());
        ids.put(Thing.ROLE, word + "-role");
        ids.put(Thing.KEY, account.apiKey());
        ids.put(Thing.RUN, run(account, dataset));
        ids.put(Thing.IMAGE, image(given, dataset, word));
        return new Belongings(ids);
    }

    /** What became of the only document so far. */
    private static String run(Account account, String dataset) {
        return account.api()
                .post("/api/v1/kb/list_pipeline_logs?kb_id=" + dataset, Json.object())
                .data()
                .at("/logs/0/id")
                .asText();
    }

    private static String image(Given given, String dataset, String word) {
        String document = given.parsed(dataset, word + ".pdf", Pdf.of("What the " + word + " looks like."));
        String path = given.documentNow(dataset, document).path("thumbnail").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Ids of the same form that are nobody's. */
    Belongings nobodys() {
        Map<Thing, String> unknown = new EnumMap<>(Thing.class);
        ids.forEach((thing, id) -> unknown.put(
                thing,
                switch (thing) {
                    case KEY -> unlikeKey(id);
                    case USERNAME, ROLE -> "nobodys-" + id;
                    default -> unlike(id);
                }));
        return new Belongings(unknown);
    }

    String id(Thing thing) {
        return Objects.requireNonNull(ids.get(thing), () -> "no " + thing);
    }

    /** A text with the names of things instead of these ids. */
    String without(String text) {
        String without = text;
        for (Map.Entry<Thing, String> id : ids.entrySet()) {
            without = without.replace(id.getValue(), "<" + id.getKey().name() + ">");
        }
        return without;
    }

    /** Only the time in it is another; the versions of UUIDs and how long an id is stay what they are. */
    private static String unlike(String id) {
        String time = id.substring(0, FEW);
        return String.format("%08x", Integer.parseUnsignedInt(time, 16) ^ MANY_YEARS) + id.substring(FEW);
    }

    private static String unlikeKey(String key) {
        return key.substring(0, key.length() - FEW) + "x".repeat(FEW);
    }
}
