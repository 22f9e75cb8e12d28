package io.ragstone.core.ingest.chunk;

import io.ragstone.core.ingest.chunk.pack.BlockPacker;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.List;

/** The whole document as one chunk: "one" for models that read long texts, "picture" for what is read off an image. */
public final class OneChunkStrategy implements ChunkStrategy {
    private final String method;
    private final TokenCounter counter;

    public OneChunkStrategy(TokenCounter counter) {
        this("one", counter);
    }

    private OneChunkStrategy(String method, TokenCounter counter) {
        this.method = method;
        this.counter = counter;
    }

    public static OneChunkStrategy ofPictures(TokenCounter counter) {
        return new OneChunkStrategy("picture", counter);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        // No budget and no marker may cut it.
        ChunkSettings whole = new ChunkSettings(
                Integer.MAX_VALUE, ChunkSettings.DEFAULT_DELIMITER, settings.tablesAsHtml(), settings.pages());
        return new BlockPacker(counter, whole).pack(PageFilter.blocks(document, settings.pages()));
    }
}
