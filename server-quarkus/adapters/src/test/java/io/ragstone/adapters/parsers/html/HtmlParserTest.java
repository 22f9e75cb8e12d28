package io.ragstone.adapters.parsers.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {
    private final HtmlParser parser = new HtmlParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void theMainTextIsKeptWithItsStructureAndNothingElse() {
        ParsedDocument article = parser.parse(files.resource("article.html"), TestFiles.LIMITS);

        assertThat(article.title()).isEqualTo("The mill runs again | Valley Gazette");
        assertThat(article.blocks())
                .containsExactly(
                        new Block.Heading(1, "The mill runs again", List.of()),
                        paragraph(
                                "After eleven years of silence the wheel of the old mill turned on Saturday, and half of"
                                        + " the valley had come to see it. Nobody remembered how loud it was."),
                        paragraph("The repair had taken two winters.\nIt was paid for by the club of the friends of the"
                                + " mill, which has ninety members today."),
                        new Block.Heading(2, "What was repaired", List.of()),
                        item(1, "- the wheel, whose paddles had rotted away"),
                        item(1, "- the bearings:"),
                        item(2, "3. the upper one"),
                        item(2, "4. the lower one"),
                        new Block.Table(
                                List.of(
                                        List.of("Part", "Cost", "Paid by"),
                                        List.of("Wheel", "4,200", "the club"),
                                        List.of("Wheel", "800", "the town"),
                                        List.of("Everything else", "", "nobody yet")),
                                true,
                                List.of()),
                        paragraph("We did not think that it would ever turn again, said the oldest of the millers."),
                        new Block.Code("open  gate 3\n  wait 10\nclose gate 3", List.of()),
                        new Block.Caption("The wheel on Saturday morning", List.of()));
    }

    @Test
    void aShortPageKeepsAllOfItsText() {
        assertThat(
                        read(
                                "<html><body><h1>Hours</h1><p>Open on Monday.</p><ul><li><a href=x>Map</a></ul>Call us!</body></html>"))
                .containsExactly(
                        new Block.Heading(1, "Hours", List.of()),
                        paragraph("Open on Monday."),
                        item(1, "- Map"),
                        paragraph("Call us!"));
    }

    @Test
    void aTableThatOnlyArrangesThePageIsNone() {
        assertThat(
                        read(
                                "<table><tr><td><h1>Left</h1>Some words</td><td>Right</td></tr><tr><td>Below</td><td></td></tr></table>"))
                .extracting(Block::text)
                .containsExactly("Left", "Some words", "Right", "Below");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "Shift_JIS", "UTF-8", "UTF-16"})
    void theEncodingIsTakenFromThePageOrFound(String charset) {
        String text = "<html><head><meta charset=\"" + charset + "\"></head><body><p>水鳥は忍耐強い。</p></body></html>";
        String undeclared = "<html><body><p>" + "水鳥は忍耐強いハンターです。".repeat(5) + "</p></body></html>";

        assertThat(parser.parse(files.bytes("a.html", text.getBytes(Charset.forName(charset))), TestFiles.LIMITS)
                        .blocks())
                .containsExactly(paragraph("水鳥は忍耐強い。"));
        if (!charset.equals("GBK")) {
            assertThat(parser.parse(
                                    files.bytes("a.html", undeclared.getBytes(Charset.forName(charset))),
                                    TestFiles.LIMITS)
                            .blocks())
                    .containsExactly(paragraph("水鳥は忍耐強いハンターです。".repeat(5)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "<table><tr><td>",
                "<blockquote>",
                "<span>",
                "<a href=x>",
                "<p><font>"
            })
    @Timeout(30)
    void deepNestingLosesNoText(String tags) {
        List<Block> blocks = read("<html><body>" + tags.repeat(20_000) + "at the bottom");

        assertThat(blocks).anySatisfy(block -> assertThat(block.text()).contains("at the bottom"));
    }

    @Test
    void scriptsAndBrokenTagsAreNoText() {
        assertThat(read("<p>One<script>alert(1)</script> two</p <p>three<style>p{}</style><noscript>four</noscript>"))
                .extracting(Block::text)
                .noneMatch(text -> text.contains("alert") || text.contains("p{}"))
                .anyMatch(text -> text.startsWith("One two"));
    }

    private List<Block> read(String html) {
        return parser.parse(files.text("a.html", html), TestFiles.LIMITS).blocks();
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static Block.ListItem item(int level, String text) {
        return new Block.ListItem(level, text, List.of());
    }
}
