package io.ragstone.core.ingest.chunk.window;

import io.ragstone.core.ingest.chunk.pack.Characters;
import io.ragstone.core.ingest.chunk.pack.PageFilter;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chunks of so many characters at most, each repeating the end of the one before: "paragraphs", "sentences" and
 * "characters" say what is not torn apart. What is longer than a chunk by itself goes in several.
 */
public final class WindowChunkStrategy implements ChunkStrategy {
    private final String method;
    private final Borders borders;
    private final TokenCounter counter;

    private WindowChunkStrategy(String method, Borders borders, TokenCounter counter) {
        this.method = method;
        this.borders = borders;
        this.counter = counter;
    }

    public static WindowChunkStrategy ofParagraphs(TokenCounter counter) {
        return new WindowChunkStrategy("paragraphs", Borders.PARAGRAPHS, counter);
    }

    public static WindowChunkStrategy ofSentences(TokenCounter counter) {
        return new WindowChunkStrategy("sentences", Borders.SENTENCES, counter);
    }

    public static WindowChunkStrategy ofCharacters(TokenCounter counter) {
        return new WindowChunkStrategy("characters", Borders.CHARACTERS, counter);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public List<ChunkDraft> cut(ParsedDocument document, ChunkSettings settings) {
        RunningText running = new RunningText(PageFilter.blocks(document, settings.pages()));
        String text = running.text();
        BitSet ends = borders.of(running);
        List<ChunkDraft> drafts = new ArrayList<>();
        int begin = 0;
        int seen = 0;
        while (seen < text.length()) {
            int end = end(text, begin, settings.window().size(), ends);
            if (end <= seen) {
                // What would be repeated leaves no room for anything new.
                begin = seen;
                continue;
            }
            String content = text.substring(begin, end).strip();
            if (!content.isEmpty()) {
                drafts.add(new ChunkDraft(
                        content, running.headingsAt(begin), running.positions(begin, end), counter.count(content)));
            }
            seen = end;
            begin = next(begin, end, settings.window().overlap(), ends);
        }
        return drafts;
    }

    /** The last border in reach, or, where there is none, the last place that tears no character. */
    private static int end(String text, int begin, int size, BitSet borders) {
        if (text.length() - begin <= size) {
            return text.length();
        }
        int border = borders.previousSetBit(begin + size);
        if (border > begin) {
            return border;
        }
        int end = begin + size;
        while (end > begin && Characters.joined(text, end)) {
            end--;
        }
        if (end > begin) {
            return end;
        }
        // A single character is longer than the whole window.
        end = begin + size;
        while (end < text.length() && Characters.joined(text, end)) {
            end++;
        }
        return end;
    }

    /** The first border from which no more is repeated than wished; the end itself where there is none. */
    private static int next(int begin, int end, int overlap, BitSet borders) {
        int border = borders.nextSetBit(Math.max(begin + 1, end - overlap));
        return border >= 0 && border < end ? border : end;
    }
}
