package io.ragstone.core.ingest.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every document: tried on many that nobody would write. */
class NaiveChunkPropertiesTest {
    private static final TokenCounter COUNTER = new TokenCounter();
    private static final String[] WORDS = {
        "river",
        "the",
        "of",
        "Naïveté",
        "don't",
        "3.14",
        "e.g.",
        "U.S.",
        "河流",
        "山は高い。",
        "한국어",
        "\ud83d\ude80",
        "\ud83d\udc69\u200d\ud83d\udd2c",
        "e\u0301te\u0301",
        "(so",
        "far)",
        "end.",
        "What?",
        "No!",
        "x".repeat(90),
        "https://example.com/a/b?c=d",
        "--",
        "|",
        "`code`"
    };

    private final NaiveChunkStrategy naive = new NaiveChunkStrategy(COUNTER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noTextIsLostAndNoBudgetExceeded(long seed) {
        Random random = new Random(seed);
        List<Block> blocks = blocks(random);
        int budget = 16 + random.nextInt(300);

        List<ChunkDraft> chunks =
                naive.cut(new ParsedDocument(null, blocks), new ChunkSettings(budget, "\n", false, List.of()));

        String before = blocks.stream()
                .map(Block::text)
                .map(NaiveChunkPropertiesTest::bare)
                .collect(Collectors.joining());
        String after = chunks.stream()
                .map(ChunkDraft::content)
                .map(NaiveChunkPropertiesTest::bare)
                .collect(Collectors.joining());
        assertThat(after).isEqualTo(before);
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(chunk.tokens()).isLessThanOrEqualTo(budget);
            assertThat(COUNTER.count(chunk.content())).isLessThanOrEqualTo(budget);
            assertWhole(chunk.content());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aTinyBudgetTearsNoCharacter(int budget) {
        String text = "a\ud83d\ude80\ud83d\ude80b 龘龘龘 e\u0301\u0302x " + "\ud83d\udc69\u200d\ud83d\udd2c".repeat(9);

        List<ChunkDraft> chunks = naive.cut(
                new ParsedDocument(null, List.of(new Block.Paragraph(text, List.of()))),
                new ChunkSettings(budget, "\n", false, List.of()));

        assertThat(chunks).allSatisfy(chunk -> assertWhole(chunk.content()));
        assertThat(chunks.stream()
                        .map(ChunkDraft::content)
                        .map(NaiveChunkPropertiesTest::bare)
                        .collect(Collectors.joining()))
                .isEqualTo(bare(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "lorem ", "河", ".", "| ", "\ud83d\ude80", "a\n"})
    @Timeout(20)
    void aMillionOfTheSameIsCutInLinearTime(String piece) {
        String text = piece.repeat(1_000_000);

        List<ChunkDraft> chunks = naive.cut(
                new ParsedDocument(null, List.of(new Block.Paragraph(text, List.of()))),
                new ChunkSettings(512, "\n", false, List.of()));

        assertThat(chunks)
                .hasSizeGreaterThan(10)
                .allSatisfy(chunk -> assertThat(chunk.tokens()).isLessThanOrEqualTo(512));
    }

    @Test
    void aLongDocumentTakesTimeInProportion() {
        List<Block> blocks = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 6_000; i++) {
            blocks.add(new Block.Paragraph(sentence(random, 80), List.of()));
        }
        ChunkSettings settings = new ChunkSettings(512, "\n", false, List.of());
        naive.cut(new ParsedDocument(null, blocks.subList(0, 600)), settings);

        long start = System.nanoTime();
        List<ChunkDraft> chunks = naive.cut(new ParsedDocument(null, blocks), settings);

        assertThat(chunks).hasSizeGreaterThan(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private static List<Block> blocks(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = sentence(random, 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 40));
            blocks.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Block.Heading(1 + random.nextInt(6), sentence(random, 4), List.of());
                        case 1 -> new Block.ListItem(1 + random.nextInt(3), "- " + text, List.of());
                        case 2 -> new Block.Code(text.replace(". ", ".\n    "), List.of());
                        case 3 -> new Block.Caption(text, List.of());
                        default -> new Block.Paragraph(text, List.of());
                    });
        }
        return blocks;
    }

    private static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : random.nextInt(12) == 0 ? "\n" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** The text without white space and the number signs of headings. */
    private static String bare(String text) {
        return text.replaceAll("(?m)^#{1,6} ", "").replaceAll("\\s+", "");
    }

    private static void assertWhole(String text) {
        assertThat(text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)).isFalse();
        assertThat(Character.getType(text.codePointAt(0))).isNotEqualTo((int) Character.NON_SPACING_MARK);
    }
}
