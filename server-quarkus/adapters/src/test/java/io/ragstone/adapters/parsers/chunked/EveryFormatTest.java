package io.ragstone.adapters.parsers.chunked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format with every method: whatever is combined, no word is lost and all places are on their pages. */
class EveryFormatTest {
    /** Those that leave something out on purpose: tables of contents, the heads of columns. */
    private static final Set<String> CHOOSY = Set.of("book", "tag", "qa", "characters");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parsers/columns.pdf",
                "parsers/three-columns.pdf",
                "parsers/form.pdf",
                "parsers/rtl.pdf",
                "parsers/notes.pdf",
                "parsers/rotated.pdf",
                "parsers/scan.pdf",
                "parsers/mill.docx",
                "parsers/mill.doc",
                "parsers/mill.odt",
                "parsers/mill.rtf",
                "parsers/mill.pptx",
                "parsers/mill.ppt",
                "parsers/mill.odp",
                "parsers/mill.xlsx",
                "parsers/mill.xls",
                "parsers/mill.ods",
                "parsers/stock.csv",
                "parsers/stock.json",
                "parsers/guide.xml",
                "parsers/guide.md",
                "parsers/guide.epub",
                "parsers/article.html",
                "parsers/mail.eml",
                "parsers/mail.msg",
                "parsers/Pump.java",
                "parsers/sign.png",
                "chunking/law.txt",
                "chunking/resume.pdf",
                "chunking/ponds.docx"
            })
    void noWordIsLostByAnyMethod(String path) {
        boolean pictures = path.endsWith("scan.pdf") || path.endsWith(".png");
        assumeTrue(!pictures || RealFiles.canReadPictures(), "Tesseract is not installed here");
        RealFiles files = new RealFiles(folder);
        ParsedDocument document = files.parse(path);
        Set<String> said = words(document.blocks().stream().map(EveryFormatTest::text));

        for (String method : files.methods()) {
            if (method.equals("audio")) {
                continue;
            }
            List<ChunkDraft> chunks = files.cut(method, document, Map.of("chunk_token_num", 64));

            assertThat(chunks).as(method).isNotEmpty();
            assertThat(chunks).as(method).noneMatch(chunk -> chunk.content().isBlank());
            chunks.forEach(chunk -> assertThat(chunk.positions()).as(method).allSatisfy(EveryFormatTest::isOnAPage));
            if (!CHOOSY.contains(method)) {
                assertThat(words(chunks.stream().map(EveryFormatTest::text)))
                        .as(method)
                        .containsAll(said);
            }
        }
    }

    private static String text(Block block) {
        return block instanceof Block.Table table
                ? table.rows().stream().map(row -> String.join(" ", row)).collect(Collectors.joining(" "))
                : block.text();
    }

    private static String text(ChunkDraft chunk) {
        return chunk.content() + " " + String.join(" ", chunk.headings());
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** None of these files has a page larger than 60 inches at 72 dots, in points or pixels. */
    private static void isOnAPage(Position place) {
        assertThat(place.page()).isPositive();
        assertThat(place.left()).isBetween(-1f, place.right());
        assertThat(place.top()).isBetween(-1f, place.bottom());
        assertThat(Math.max(place.right(), place.bottom())).isLessThanOrEqualTo(845);
    }
}
