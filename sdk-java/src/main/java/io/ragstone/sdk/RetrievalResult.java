package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowRetrievalApi;
import io.ragstone.sdk.request.RetrievalQuery;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found: an unmodifiable list of chunks, the best first, which also knows how many there are altogether
 * and in which documents.
 *
 * <pre>{@code
 * RetrievalResult found = rag.retrieve("When do quiet hours begin?", List.of(dataset.id()));
 * found.forEach(chunk -> System.out.println(chunk.similarity() + " " + chunk.content()));
 * found.documents().forEach(hits -> System.out.println(hits.documentName() + ": " + hits.count()));
 * }</pre>
 */
public final class RetrievalResult extends AbstractList<Chunk> {
    private final List<Chunk> chunks;
    private final List<DocumentHits> documents;
    private final long total;
    private final @Nullable SearchDiagnostics diagnostics;

    private RetrievalResult(
            List<Chunk> chunks, List<DocumentHits> documents, long total, @Nullable SearchDiagnostics diagnostics) {
        this.chunks = chunks;
        this.documents = documents;
        this.total = total;
        this.diagnostics = diagnostics;
    }

    static RetrievalResult search(Gateway gateway, RetrievalQuery query) {
        JsonNode data =
                gateway.data(RagflowRetrievalApi.ragflowRetrieveRequest().json(query.values()));
        Fields fields = new Fields(data);
        List<Chunk> chunks = fields.objects("chunks").stream()
                .map(json -> new Chunk(gateway, json))
                .toList();
        List<DocumentHits> documents =
                fields.objects("doc_aggs").stream().map(DocumentHits::of).toList();
        Long total = fields.number("total");
        JsonNode diagnostics = fields.node("diagnostics");
        return new RetrievalResult(
                chunks,
                documents,
                total == null ? chunks.size() : total,
                diagnostics.isObject() ? SearchDiagnostics.of(diagnostics) : null);
    }

    /** How many chunks there are on all pages. */
    public long total() {
        return total;
    }

    /** The documents that the chunks are in, the one with the most first. */
    public List<DocumentHits> documents() {
        return documents;
    }

    /** How it was found; null when that was not asked for, or the server does not say. */
    public @Nullable SearchDiagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public Chunk get(int index) {
        return chunks.get(index);
    }

    @Override
    public int size() {
        return chunks.size();
    }
}
