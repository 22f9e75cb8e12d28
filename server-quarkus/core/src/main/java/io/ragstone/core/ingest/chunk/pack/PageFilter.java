package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.ingest.cut.ChunkSettings.PageRange;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.util.List;

/** Leaves out what stands on pages that were not asked for; formats without pages are read whole. */
public final class PageFilter {
    private PageFilter() {}

    public static List<Block> blocks(ParsedDocument document, List<PageRange> pages) {
        return pages.isEmpty()
                ? document.blocks()
                : document.blocks().stream()
                        .filter(block -> wanted(block, pages))
                        .toList();
    }

    private static boolean wanted(Block block, List<PageRange> pages) {
        return block.positions().isEmpty()
                || block.positions().stream()
                        .anyMatch(position -> pages.stream()
                                .anyMatch(range -> range.from() <= position.page() && position.page() <= range.to()));
    }
}
