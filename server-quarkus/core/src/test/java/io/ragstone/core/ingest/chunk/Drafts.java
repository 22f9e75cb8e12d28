package io.ragstone.core.ingest.chunk;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Documents written down in a test, and how a method cuts them. */
public final class Drafts {
    private static final ChunkStrategies STRATEGIES = ChunkStrategies.all(new TokenCounter());

    private Drafts() {}

    public static List<ChunkDraft> cut(String method, Map<String, Object> config, Block... blocks) {
        return STRATEGIES.get(method).cut(new ParsedDocument(null, List.of(blocks)), ChunkSettings.of(config));
    }

    public static List<ChunkDraft> cut(String method, int tokens, Block... blocks) {
        return cut(method, Map.of("chunk_token_num", tokens), blocks);
    }

    public static List<String> contents(List<ChunkDraft> drafts) {
        return drafts.stream().map(ChunkDraft::content).toList();
    }

    public static Block text(String text) {
        return new Block.Paragraph(text, List.of());
    }

    public static Block heading(int level, String text) {
        return new Block.Heading(level, text, List.of());
    }

    public static Block on(int page, String text) {
        return new Block.Paragraph(text, List.of(new Position(page, 10, 200, 10, 50)));
    }

    /** @param rows cells with a bar between them; the first is the head */
    public static Block table(String... rows) {
        return new Block.Table(cells(rows), true, List.of(new Position(3, 10, 200, 10, 50)));
    }

    public static Block headless(String... rows) {
        return new Block.Table(cells(rows), false, List.of());
    }

    private static List<List<String>> cells(String... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.asList(row.split("\\|", -1)))
                .toList();
    }
}
