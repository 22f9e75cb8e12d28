package io.ragstone.core.ingest.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method and every document: tried on many that nobody would write. */
class AllMethodsPropertiesTest {
    private static final TokenCounter COUNTER = new TokenCounter();
    private static final ChunkStrategies STRATEGIES = ChunkStrategies.all(COUNTER);
    private static final Set<String> WITHOUT_BUDGET = Set.of("one", "picture", "paragraphs", "sentences", "characters");
    private static final Pattern MARK = Pattern.compile("m\\d+m");
    private static final String[] BEGINNINGS = {
        "",
        "",
        "",
        "Q: ",
        "A: ",
        "3. ",
        "Article 7 ",
        "Chapter 2 ",
        "第三条 ",
        "第二章 ",
        "§ 4 ",
        "References\n",
        "Experience\n",
        "Subject: ",
        "IV. ",
        "2.1 "
    };
    private static final String[] WORDS = {
        "river",
        "the",
        "of",
        "Naïveté",
        "don't",
        "河流很长。",
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
        "xxxxxxxx",
        "a\tb",
        "one, two",
        "Q:",
        "--"
    };

    static Stream<String> methods() {
        return STRATEGIES.methods().stream().filter(method -> !method.equals("audio"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noWordIsLostNoBudgetExceededNoCharacterTornAndEveryPlaceKnown(String method) {
        IntStream.rangeClosed(1, 25).forEach(seed -> check(method, new Random(seed)));
    }

    private static void check(String method, Random random) {
        List<Block> blocks = blocks(random);
        int budget = 24 + random.nextInt(300);
        ChunkSettings.Window window = new ChunkSettings.Window(30 + random.nextInt(400), 10 + random.nextInt(20));
        ChunkSettings settings = new ChunkSettings(budget, "\n", false, List.of(), 0, window);

        List<ChunkDraft> chunks = STRATEGIES.get(method).cut(new ParsedDocument(null, blocks), settings);

        List<Block> told = method.equals("tag") ? withoutHeadings(blocks) : blocks;
        Set<String> lost = marks(told);
        lost.removeAll(said(chunks));
        if (method.equals("qa")) {
            // There the headings above a pair are no part of its text.
            chunks.forEach(chunk -> lost.removeAll(marks(String.join("\n", chunk.headings()))));
        }
        assertThat(lost).as("%s, budget %s", method, budget).isEmpty();
        Set<Position> pages = new HashSet<>();
        chunks.forEach(chunk -> pages.addAll(chunk.positions()));
        assertThat(pages.stream().map(Position::page).collect(Collectors.toSet()))
                .containsAll(pagesOf(told));
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(chunk.content()).isNotBlank();
            assertThat(chunk.positions()).isNotEmpty();
            assertThat(chunk.content().codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff))
                    .isFalse();
            if (!WITHOUT_BUDGET.contains(method)) {
                assertThat(COUNTER.count(chunk.content())).isLessThanOrEqualTo(budget);
            }
        });
    }

    /** The names of sheets describe no tag. */
    private static List<Block> withoutHeadings(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !(block instanceof Block.Heading))
                .toList();
    }

    /** Every block carries marks that say whether it came through; a mark may be torn between two chunks. */
    private static Set<String> said(List<ChunkDraft> chunks) {
        Set<String> said = marks(texts(chunks).collect(Collectors.joining("\n")));
        said.addAll(marks(texts(chunks).collect(Collectors.joining()).replaceAll("\\s+", "")));
        return said;
    }

    private static Stream<String> texts(List<ChunkDraft> chunks) {
        return chunks.stream().flatMap(chunk -> Stream.concat(Stream.of(chunk.content()), chunk.tags().stream()));
    }

    private static Set<String> marks(List<Block> blocks) {
        return marks(blocks.stream().map(Block::text).collect(Collectors.joining("\n")));
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Integer> pagesOf(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.positions().stream())
                .map(Position::page)
                .collect(Collectors.toSet());
    }

    private static List<Block> blocks(Random random) {
        List<Block> blocks = new ArrayList<>();
        int mark = 0;
        for (int i = 0; i < 50; i++) {
            List<Position> place = List.of(new Position(1 + i / 7, 10, 500, 10 * i, 10 * i + 9));
            StringBuilder marked = new StringBuilder();
            for (int part = 1 + random.nextInt(4); part > 0; part--) {
                marked.append(sentence(random, 1 + random.nextInt(12)))
                        .append(" m")
                        .append(++mark)
                        .append("m ");
                marked.append(random.nextInt(5) == 0 ? "\n" : "");
            }
            String begin = BEGINNINGS[random.nextInt(BEGINNINGS.length)];
            String text = begin + marked.toString().strip();
            String line =
                    begin.strip() + " m" + ++mark + "m " + sentence(random, 2).replaceAll("\\s+", " ");
            List<List<String>> rows = List.of(
                    List.of("m" + ++mark + "m", "head"),
                    List.of(line.replace('\n', ' '), "m" + ++mark + "m"),
                    List.of("m" + ++mark + "m", ""));
            blocks.add(
                    switch (random.nextInt(9)) {
                        case 0, 1 ->
                            new Block.Heading(
                                    1 + random.nextInt(6),
                                    line.replace('\n', ' ').strip(),
                                    place);
                        case 2 -> new Block.ListItem(1 + random.nextInt(3), "- " + text, place);
                        case 3 -> new Block.Code(text, place);
                        case 4 -> new Block.Caption(text, place);
                        case 5 -> new Block.Table(rows, random.nextBoolean(), place);
                        default -> new Block.Paragraph(text, place);
                    });
        }
        return blocks;
    }

    private static String sentence(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }
}
