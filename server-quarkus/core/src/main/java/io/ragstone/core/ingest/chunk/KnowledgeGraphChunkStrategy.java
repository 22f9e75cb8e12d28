package io.ragstone.core.ingest.chunk;

import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/** Cuts as naive does, by default into the long passages that entities are later drawn from. */
public final class KnowledgeGraphChunkStrategy implements ChunkStrategy {
    private final NaiveChunkStrategy naive;

    public KnowledgeGraphChunkStrategy(TokenCounter counter) {
        this.naive = new NaiveChunkStrategy(counter);
    }

    @Override
    public String method() {
        return "knowledge_graph";
    }

    @Override
    public List<String> remarks() {
        return List.of("The document is only cut here; its entities are drawn when the graph of the knowledge base is"
                + " built.");
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        return naive.cut(document, settings);
    }
}
