package io.ragstone.core.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.web.FakeWebPages;
import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.ingest.parse.Block.Heading;
import io.ragstone.core.ingest.parse.Block.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReadingTest {
    private final FakeWebPages pages = new FakeWebPages();
    private final TextReading reading = new TextReading(
            (source, limits) -> parsed(source.file()),
            new ParseLimits(1000, 10, 1000, 10, 10, Duration.ofMinutes(1)),
            pages);

    @TempDir
    Path folder;

    /** A heading, and the file's text below it. */
    private static ParsedDocument parsed(Path file) {
        try {
            String text = Files.readString(file);
            if (text.isEmpty()) {
                throw new ParseException("The file is empty.");
            }
            return new ParsedDocument(
                    null, List.of(new Heading(1, "Title", List.of()), new Paragraph(text, List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTextOfAllBlocksIsRead() throws IOException {
        assertThat(reading.text("a.txt", Files.writeString(folder.resolve("a.txt"), "Hello")))
                .isEqualTo("Title\nHello");
    }

    @Test
    void aPageOfTheWebIsReadToo() {
        pages.put("https://example.org/", new WebPage("text/html", "Page".getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.text("https://example.org/")).isEqualTo("Title\nPage");
    }

    @Test
    void whatCannotBeReadIsToldInTheParsersWords() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        assertThatThrownBy(() -> reading.text("empty.txt", empty))
                .isInstanceOf(CoreException.class)
                .hasMessage("The file is empty.");
    }
}
