package io.ragstone.adapters.parsers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {
    private final MarkdownParser parser = new MarkdownParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void theStructureIsFoundAndTheTextStaysAsItWasWritten() {
        ParsedDocument guide = parser.parse(files.resource("guide.md"), TestFiles.LIMITS);

        assertThat(guide.title()).isEqualTo("Setting up the *pump*");
        assertThat(guide.blocks())
                .containsExactly(
                        new Block.Heading(1, "Setting up the *pump*", List.of()),
                        paragraph("Read this first, and mind that `valve_1` is **closed**.\n"
                                + "See [the manual](https://example.com/manual \"Manual\") for <kbd>more</kbd>."),
                        new Block.Heading(2, "Second heading", List.of()),
                        item(1, "1. Open the lid"),
                        item(1, "2. Pour in water"),
                        item(2, "- cold"),
                        item(2, "- but clean"),
                        paragraph("Do not drink it."),
                        new Block.Table(
                                List.of(List.of("Size", "Litres"), List.of("small", "10"), List.of("a | b", "200")),
                                true,
                                List.of()),
                        new Block.Code("```python\ndef pump(x):\n\n    return x * 2  # not a heading\n```", List.of()),
                        new Block.Code("indented code", List.of()),
                        paragraph("Notes"),
                        paragraph("Hidden notes here."),
                        paragraph("<unk> is not a tag"),
                        new Block.Heading(3, "Closed heading", List.of()),
                        paragraph("Line one\nline two"),
                        paragraph("[ref]: https://example.com/ref \"Reference\""));
    }

    @Test
    void aLineOfDashesInTheMiddleIsNoFrontMatter() {
        ParsedDocument document =
                parser.parse(files.text("a.md", "Text before.\n\n---\n\nText after.\n"), TestFiles.LIMITS);

        assertThat(document.blocks()).containsExactly(paragraph("Text before."), paragraph("Text after."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. "})
    void deepNestingIsRefused(String marker) {
        Source source = files.text("deep.md", marker.repeat(5_000) + "text");

        assertThatThrownBy(() -> parser.parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("nested deeper than 100 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "*a_", "`", "<", "&", "|", "[a](", "***"})
    @Timeout(20)
    void whatOtherParsersChokeOnTakesNoTime(String text) {
        Source source = files.text("long.md", "Before.\n\n" + text.repeat(200_000));

        assertThat(parser.parse(source, TestFiles.LIMITS).blocks()).contains(paragraph("Before."));
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(text, List.of());
    }

    private static Block.ListItem item(int level, String text) {
        return new Block.ListItem(level, text, List.of());
    }
}
