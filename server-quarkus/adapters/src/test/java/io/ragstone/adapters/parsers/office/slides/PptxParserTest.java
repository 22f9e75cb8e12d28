package io.ragstone.adapters.parsers.office.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.adapters.parsers.office.Archive;
import io.ragstone.adapters.parsers.office.Mill;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PptxParserTest {
    private final PptxParser parser = new PptxParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mill.pptx", "mill-python.pptx"})
    void aPresentationIsReadSlideBySlide(String name) {
        ParsedDocument mill = parser.parse(files.resource(name), TestFiles.LIMITS);

        assertThat(mill.title()).isEqualTo("Mühlenbericht");
        assertThat(Mill.described(mill.blocks())).containsExactlyElementsOf(Mill.slides());
    }

    @Test
    void positionsArePointsAlsoWhereTheLayoutHasThem() {
        List<Block> blocks = parser.parse(files.resource("mill-python.pptx"), TestFiles.LIMITS)
                .blocks();

        assertThat(blocks.getFirst().positions()).containsExactly(new Position(1, 54, 666, 167.75f, 283.5f));
        assertThat(blocks.get(11).positions()).containsExactly(new Position(3, 36, 252, 324, 367.2f));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        String shapes = shape(0, 0, 300, 50, "left above")
                + shape(400, 0, 300, 50, "right above")
                + shape(0, 60, 300, 300, "left below")
                + shape(400, 60, 300, 300, "right below");

        assertThat(read(pptx(shapes)))
                .extracting(Block::text)
                .containsExactly("left above", "left below", "right above", "right below");
    }

    @Test
    void aShapeInAGroupIsWhereTheGroupPutsIt() throws IOException {
        String group = "<p:grpSp><p:grpSpPr><a:xfrm><a:off x='1270000' y='1270000'/><a:ext cx='1270000' cy='1270000'/>"
                + "<a:chOff x='0' y='0'/><a:chExt cx='2540000' cy='2540000'/></a:xfrm></p:grpSpPr>"
                + shape(100, 100, 100, 100, "inside") + "</p:grpSp>";

        assertThat(read(pptx(group)).getFirst().positions()).containsExactly(new Position(1, 150, 200, 150, 200));
    }

    @Test
    void numberedParagraphsHaveTheirNumbers() throws IOException {
        String text = "<p:sp><p:txBody>" + numbered("one") + numbered("two") + "</p:txBody></p:sp>";

        assertThat(read(pptx(text))).extracting(Block::text).containsExactly("3) one", "4) two");
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        byte[] whole = TestFiles.resourceBytes("mill-python.pptx");

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "cannot be read as a PowerPoint file");
        assertRefused(Archive.of("xl/workbook.xml", "<workbook/>"), "is not a PowerPoint file");
        assertRefused(pptx("<p:grpSp>".repeat(500)), "nested deeper than 100 levels");
        assertRefused(pptx(shape(0, 0, 1, 1, "0".repeat(12 << 20))), "unpacks to far more than its size");
        assertRefused("just words".getBytes(StandardCharsets.UTF_8), "cannot be read as a PowerPoint file");
    }

    private static String numbered(String text) {
        return "<a:p><a:pPr><a:buAutoNum type='arabicParenR' startAt='3'/></a:pPr><a:r><a:t>" + text
                + "</a:t></a:r></a:p>";
    }

    private static String shape(int x, int y, int width, int height, String text) {
        return String.format(
                "<p:sp><p:spPr><a:xfrm><a:off x='%d' y='%d'/><a:ext cx='%d' cy='%d'/></a:xfrm></p:spPr>"
                        + "<p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp>",
                x * 12_700, y * 12_700, width * 12_700, height * 12_700, text);
    }

    private static byte[] pptx(String shapes) throws IOException {
        String names = " xmlns:p='p' xmlns:a='a' xmlns:r='r'";
        String relation =
                "<Relationships><Relationship Id='r1' Type='t/slide' Target='slides/slide1.xml'/></Relationships>";
        return Archive.of(
                "ppt/presentation.xml",
                "<p:presentation" + names + "><p:sldId id='256' r:id='r1'/></p:presentation>",
                "ppt/_rels/presentation.xml.rels",
                relation,
                "ppt/slides/slide1.xml",
                "<p:sld" + names + "><p:spTree>" + shapes + "</p:spTree></p:sld>");
    }

    private List<Block> read(byte[] bytes) {
        return parser.parse(files.bytes("a.pptx", bytes), TestFiles.LIMITS).blocks();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(ParseException.class).hasMessageContaining(reason);
    }
}
