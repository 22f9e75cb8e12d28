package io.ragstone.adapters.parsers.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlParserTest {
    private final XmlParser parser = new XmlParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void titlesBecomeHeadingsAndRecordsThatAreAlikeATable() {
        ParsedDocument guide = parser.parse(files.resource("guide.xml"), TestFiles.LIMITS);

        assertThat(guide.title()).isEqualTo("Guide to the mill");
        assertThat(guide.blocks())
                .containsExactly(
                        paragraph("lang: en"),
                        heading(1, "Guide to the mill"),
                        heading(2, "The wheel"),
                        paragraph("The wheel is made of oak and turns eight times a minute."),
                        item("- Open the gate"),
                        item("- Wait"),
                        heading(3, "Bearings"),
                        paragraph("Grease them & wait\u2026"),
                        new Block.Table(
                                List.of(
                                        List.of("id", "name", "price"),
                                        List.of("w1", "Wheel", "1250"),
                                        List.of("p7", "Paddle", "12")),
                                true,
                                List.of()),
                        paragraph("keeper.since: 2011\nkeeper.first: Ada\nkeeper.phone: 123"),
                        new Block.Code("open gate\nwait 10", List.of()));
    }

    @Test
    void feedsHaveHtmlInside() {
        assertThat(
                        read(
                                "<rss><channel><title>News</title><item><title>Mill</title>"
                                        + "<description>&lt;p&gt;It &lt;b&gt;turns&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>"))
                .containsExactly(heading(1, "News"), heading(2, "Mill"), paragraph("It turns."));
    }

    @Test
    void entitiesAreNeverExpandedAndNothingIsFetched() {
        List<Block> blocks = read("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">"
                + "<!ENTITY d SYSTEM \"file:///etc/passwd\">]><a><p>One &c; and &d; two</p></a>");

        assertThat(blocks).containsExactly(paragraph("One &c; and &d; two"));
    }

    @Test
    void ofAFileThatBreaksOffTheRestIsKept() {
        assertThat(read("<a><p>One sentence.</p><p>Another"))
                .containsExactly(paragraph("One sentence."), paragraph("Another"));
    }

    @Test
    void whatIsNoXmlAtAllIsRefused() {
        assertThatThrownBy(() -> read("Hello, there"))
                .isInstanceOf(ParseException.class)
                .hasMessage("The file \"a.xml\" is not well-formed XML, so nothing of it can be read.");
    }

    @Test
    void nestingHasItsLimit() {
        assertThatThrownBy(() -> read("<a>".repeat(10_000)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("nested deeper than 100 levels");
    }

    @Test
    void manyRecordsThatAreNoTableTakeNoTime() {
        String record = "<r><v>Some <i>mixed</i> text</v></r>";

        assertThat(read("<a>" + record.repeat(50_000) + "</a>")).hasSize(50_000);
    }

    private List<Block> read(String xml) {
        return parser.parse(files.text("a.xml", xml), TestFiles.LIMITS).blocks();
    }

    private static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, text, List.of());
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static Block.ListItem item(String text) {
        return new Block.ListItem(1, text, List.of());
    }
}
