package io.ragstone.core.ingest.chunk.window;

import static io.ragstone.core.ingest.chunk.Drafts.contents;
import static io.ragstone.core.ingest.chunk.Drafts.cut;
import static io.ragstone.core.ingest.chunk.Drafts.heading;
import static io.ragstone.core.ingest.chunk.Drafts.table;
import static io.ragstone.core.ingest.chunk.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowChunkStrategyTest {
    private static Map<String, Object> window(int size, int overlap) {
        return Map.of("chunk_size", size, "chunk_overlap", overlap);
    }

    @Test
    void charactersRepeatExactlyTheOverlap() {
        assertThat(contents(cut("characters", window(10, 4), text("abcdefghijklmnopqrstu"))))
                .containsExactly("abcdefghij", "ghijklmnop", "mnopqrstu");
    }

    @Test
    void sentencesStayWholeAndAreRepeatedWhole() {
        assertThat(contents(cut(
                        "sentences",
                        window(30, 12),
                        text("I came here. I saw it. I won it. Then I left it all behind me."))))
                .containsExactly("I came here. I saw it.", "I saw it. I won it.", "Then I left it all behind me.");
    }

    @Test
    void paragraphsAreMergedWholeUpToTheSize() {
        List<ChunkDraft> chunks = cut(
                "paragraphs",
                window(24, 0),
                heading(1, "Birds"),
                text("The heron waits."),
                text("The kite flies."),
                text("Owls."));

        assertThat(contents(chunks)).containsExactly("Birds\n\nThe heron waits.", "The kite flies.\n\nOwls.");
        assertThat(chunks.getLast().headings()).containsExactly("Birds");
    }

    @Test
    void aRowOfATableIsNotTorn() {
        List<ChunkDraft> chunks =
                cut("characters", window(30, 5), table("Part|Price", "Bolt, grey|0.20", "Nut, blue|0.10"));

        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.content()).startsWith("|").endsWith("|"));
        assertThat(chunks.getFirst().positions()).hasSize(1);
    }

    @Test
    void noCharacterIsTorn() {
        assertThat(contents(cut("characters", window(3, 0), text("a\ud83d\ude80\ud83d\ude80be\u0301"))))
                .allSatisfy(content -> assertThat(content.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff))
                        .isFalse());
    }
}
