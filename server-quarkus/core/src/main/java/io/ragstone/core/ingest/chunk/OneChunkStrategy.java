package io.ragstone.core.ingest.chunk;

import io.ragstone.core.ingest.ChunkDraft;
import io.ragstone.core.ingest.ChunkSettings;
import io.ragstone.core.ingest.ChunkStrategy;
import io.ragstone.core.ingest.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/** The whole document as one chunk, for models that read long texts. */
public final class OneChunkStrategy implements ChunkStrategy {
    private final TokenCounter counter;

    public OneChunkStrategy(TokenCounter counter) {
        this.counter = counter;
    }

    @Override
    public String method() {
        return "one";
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        // No budget and no marker may cut it.
        ChunkSettings whole = new ChunkSettings(
                Integer.MAX_VALUE, ChunkSettings.DEFAULT_DELIMITER, settings.tablesAsHtml(), settings.pages());
        return new NaiveChunkStrategy(counter).cut(document, whole);
    }
}
