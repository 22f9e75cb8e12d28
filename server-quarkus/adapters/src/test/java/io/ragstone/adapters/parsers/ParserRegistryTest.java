package io.ragstone.adapters.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.book.EpubParser;
import io.ragstone.adapters.parsers.code.CodeParser;
import io.ragstone.adapters.parsers.data.CsvParser;
import io.ragstone.adapters.parsers.data.JsonParser;
import io.ragstone.adapters.parsers.data.XmlParser;
import io.ragstone.adapters.parsers.html.HtmlParser;
import io.ragstone.adapters.parsers.image.ImageParser;
import io.ragstone.adapters.parsers.mail.EmlParser;
import io.ragstone.adapters.parsers.mail.MsgParser;
import io.ragstone.adapters.parsers.media.MediaParser;
import io.ragstone.adapters.parsers.office.DocxParser;
import io.ragstone.adapters.parsers.office.old.OldOfficeParser;
import io.ragstone.adapters.parsers.office.open.OdfParser;
import io.ragstone.adapters.parsers.office.rtf.RtfParser;
import io.ragstone.adapters.parsers.office.sheets.XlsxParser;
import io.ragstone.adapters.parsers.office.slides.PptxParser;
import io.ragstone.adapters.parsers.pdf.PdfParser;
import io.ragstone.adapters.parsers.text.MarkdownParser;
import io.ragstone.adapters.parsers.text.TextParser;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserRegistryTest {
    private final ParserRegistry registry = ParserRegistry.standard();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("a.txt", "Some words", TextParser.class),
                Arguments.of("A.TXT", "", TextParser.class),
                Arguments.of("Main.java", "class Main {}", CodeParser.class),
                Arguments.of("run", "#!/bin/sh\necho", CodeParser.class),
                Arguments.of("Makefile", "all: build", CodeParser.class),
                Arguments.of("a.csv", "a,b\n1,2", CsvParser.class),
                Arguments.of("a.csv", "<!DOCTYPE html><p>Not found", HtmlParser.class),
                Arguments.of("a.csv", "[{\"a\": 1}]", JsonParser.class),
                Arguments.of("a.xlsx", "name;price\nSpoon;3\nFork;4\n", CsvParser.class),
                Arguments.of("a.json", "{}", JsonParser.class),
                Arguments.of("data", "{\"a\": [1]}", JsonParser.class),
                Arguments.of("a.xml", "<a/>", XmlParser.class),
                Arguments.of("a.txt", "<?xml version='1.0'?><a/>", XmlParser.class),
                Arguments.of("a.xml", "<!DOCTYPE html><html>", HtmlParser.class),
                Arguments.of("a.eml", "Subject: Hello\n\nHello", EmlParser.class),
                Arguments.of("mail", "From: a@b.c\nTo: d@e.f\nDate: now\nMessage-ID: <1>\n\nHello", EmlParser.class),
                Arguments.of("a.msg", "\u00d0\u00cf\u0011\u00e0 and so on", MsgParser.class),
                Arguments.of("a.epub", "PK\u0003\u0004 and so on", EpubParser.class),
                Arguments.of("a.zip", "PK\u0003\u0004.......mimetypeapplication/epub+zip", EpubParser.class),
                Arguments.of("a.txt", "\u0089PNG\r\n\u001a\n0123456789", ImageParser.class),
                Arguments.of("a.png", "GIF89a0123456789", ImageParser.class),
                Arguments.of("a.dat", "ID3\u0003\u00000123456789abcdef", MediaParser.class),
                Arguments.of("a.mov", "\u0000\u0000\u0000\u0018ftypqt  0123456789", MediaParser.class),
                Arguments.of("a.txt", "ID3 is how sound files begin", TextParser.class),
                Arguments.of("no ending", "Some words", TextParser.class),
                Arguments.of("page.html", "<p>Some words", HtmlParser.class),
                Arguments.of("page.doc", "<html><body>saved by a browser", HtmlParser.class),
                Arguments.of("page", "<!DOCTYPE html><p>Some words", HtmlParser.class),
                Arguments.of("tutorial.md", "<html> is how a page begins", MarkdownParser.class),
                Arguments.of("a.md", "# Some words", MarkdownParser.class),
                Arguments.of("a.pdf", "%PDF-1.7", PdfParser.class),
                Arguments.of("a.txt", "%PDF-1.7", PdfParser.class),
                Arguments.of("a.pdf", "no PDF at all", PdfParser.class),
                Arguments.of("a.pdf", "<html>Not found", HtmlParser.class),
                Arguments.of("a.docx", "PK\u0003\u0004 and so on", DocxParser.class),
                Arguments.of("a.bin", "PK\u0003\u0004..........................word/document.xml", DocxParser.class),
                Arguments.of("a.docx", "no zip at all", DocxParser.class),
                Arguments.of("a.docx", "PK\u0003\u0004..........................ppt/slides", PptxParser.class),
                Arguments.of("a.xlsx", "PK\u0003\u0004 and so on", XlsxParser.class),
                Arguments.of("a.odt", "PK\u0003\u0004 and so on", OdfParser.class),
                Arguments.of("a.doc", "{\\rtf1 in disguise}", RtfParser.class),
                Arguments.of("a.docx", "\u00d0\u00cf\u0011\u00e0 and so on", OldOfficeParser.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theBytesDecideBeforeTheName(String name, String head, Class<?> parser) {
        assertThat(registry.find(name, head.getBytes(StandardCharsets.ISO_8859_1)))
                .get()
                .isInstanceOf(parser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.exe", "a.zip", "a.txt"})
    void otherFilesAreRefusedInASentence(String name) {
        Source source = files.bytes(name, new byte[] {(byte) 0x89, 'P', 0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 2, 3});

        assertThatThrownBy(() -> registry.parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"" + name + "\" is not a kind of file that can be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a.csv", "a.json", "a.xml", "a.eml", "a.py", "a.png"
            })
    void anEmptyFileIsAnEmptyDocument(String name) {
        assertThat(registry.parse(files.bytes(name, new byte[0]), TestFiles.LIMITS)
                        .blocks())
                .isEmpty();
    }

    @Test
    void aFileThatIsGoneIsRefused() {
        Source source = new Source("gone.txt", Path.of("no", "such", "file.txt"));

        assertThatThrownBy(() -> registry.parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("gone.txt");
    }

    @Test
    void aFileMayNotBeTooLarge() {
        ParseLimits small = new ParseLimits(10, 1, 100, 10, 10, Duration.ofSeconds(5));

        assertThatThrownBy(() -> registry.parse(files.text("a.txt", "more than ten bytes"), small))
                .isInstanceOf(ParseException.class)
                .hasMessage("The file \"a.txt\" is larger than 10 bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.csv", "a.xml", "a.eml", "a.py"})
    void aFileMayNotHaveTooMuchText(String name) {
        ParseLimits little = new ParseLimits(1 << 20, 1, 100, 10, 10, Duration.ofSeconds(5));

        assertThatThrownBy(() -> registry.parse(files.text(name, tooMuch(name)), little))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("more than 100 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns.pdf",
                "handbook.docx",
                "article.html",
                "guide.md",
                "mail.eml",
                "guide.epub",
                "stock.csv",
                "stock.json",
                "guide.xml",
                "Pump.java"
            })
    void aParserThatIsInterruptedStops(String name) {
        Thread.currentThread().interrupt();
        try {
            ParseLimits noTime = new ParseLimits(1 << 20, 100, 1 << 20, 100, 100, Duration.ZERO);
            assertThatThrownBy(() -> registry.parse(files.resource(name), noTime))
                    .isInstanceOf(ParseException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whateverIsCutOffCostsNothingButAnException() throws Exception {
        for (String name : new String[] {
            "columns.pdf",
            "tables.pdf",
            "handbook.docx",
            "article.html",
            "guide.md",
            "mail.eml",
            "guide.epub",
            "stock.csv",
            "stock.json",
            "guide.xml",
            "Pump.java"
        }) {
            byte[] whole = TestFiles.resourceBytes(name);
            for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
                Source source = files.bytes(name, java.util.Arrays.copyOf(whole, length));
                assertThat(blocksOrRefusal(source)).isNotNull();
                Files.delete(source.file());
            }
        }
    }

    private static String tooMuch(String name) {
        String words = "far too many words ".repeat(20);
        return name.endsWith("xml") ? "<a>" + words + "</a>" : name.endsWith("eml") ? "Subject: a\n\n" + words : words;
    }

    private Optional<String> blocksOrRefusal(Source source) {
        try {
            registry.parse(source, TestFiles.LIMITS);
            return Optional.empty();
        } catch (ParseException e) {
            assertThat(e.getMessage()).contains(source.name()).endsWith(".");
            return Optional.of(e.getMessage());
        }
    }
}
