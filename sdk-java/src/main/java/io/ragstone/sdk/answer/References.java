package io.ragstone.sdk.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer stands on. {@code [ID:n]} in its text is the n-th of the chunks, from 0.
 *
 * <pre>{@code
 * References references = session.ask("When do quiet hours begin?").references();
 * references.chunks().forEach(chunk -> System.out.println(chunk.documentName()));
 * }</pre>
 *
 * @param chunks the chunks, the first one cited as {@code [ID:0]}
 * @param documents the documents that they are in
 * @param total how many chunks the server speaks of
 */
public record References(List<ReferenceChunk> chunks, List<CitedDocument> documents, long total) {
    /** There are none, or none yet. */
    public static final References NONE = new References(List.of(), List.of(), 0);

    /** Keeps the lists as they are. */
    public References {
        chunks = List.copyOf(chunks);
        documents = List.copyOf(documents);
    }

    /** Reads what a server sent: an object with chunks, in a list or by their ids, or the list of them alone. */
    static References of(JsonNode json) {
        JsonNode list = json.isArray() ? json : json.path("chunks");
        List<ReferenceChunk> chunks = new ArrayList<>();
        list.forEach(chunk -> chunks.add(new ReferenceChunk(chunk)));
        List<CitedDocument> documents = new ArrayList<>();
        json.path("doc_aggs").forEach(document -> documents.add(CitedDocument.of(document)));
        Long total = new Fields(json).number("total");
        return chunks.isEmpty() ? NONE : new References(chunks, documents, total == null ? chunks.size() : total);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return chunks.isEmpty();
    }
}
