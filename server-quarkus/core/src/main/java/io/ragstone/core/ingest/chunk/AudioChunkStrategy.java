package io.ragstone.core.ingest.chunk;

import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.util.List;
import java.util.Optional;

/** Recordings: they would have to be written down first, and no model does that here. */
public final class AudioChunkStrategy implements ChunkStrategy {
    private static final String SENTENCE =
            "A recording needs a speech model to be written down, and this server has none;"
                    + " upload a transcript and choose another chunk method.";

    @Override
    public String method() {
        return "audio";
    }

    @Override
    public Optional<String> refusal() {
        return Optional.of(SENTENCE);
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        throw new ParseException(SENTENCE);
    }
}
