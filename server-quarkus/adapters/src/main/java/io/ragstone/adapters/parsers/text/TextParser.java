package io.ragstone.adapters.parsers.text;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.Block;
import io.ragstone.core.ingest.DocumentParser;
import io.ragstone.core.ingest.ParseLimits;
import io.ragstone.core.ingest.ParsedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads plain text, paragraph by paragraph, and source code, as it stands. It takes every file that looks like text and
 * does not claim to be something else, so it should be asked last.
 */
public final class TextParser implements DocumentParser {
    private static final Set<String> CODE = Set.of(
            "java",
            "kt",
            "kts",
            "scala",
            "groovy",
            "gradle",
            "py",
            "js",
            "mjs",
            "jsx",
            "ts",
            "tsx",
            "vue",
            "c",
            "h",
            "cc",
            "cpp",
            "hpp",
            "cs",
            "go",
            "rs",
            "rb",
            "php",
            "swift",
            "m",
            "r",
            "pl",
            "lua",
            "dart",
            "sh",
            "bash",
            "ps1",
            "bat",
            "sql",
            "css",
            "scss",
            "less",
            "json",
            "jsonl",
            "xml",
            "yaml",
            "yml",
            "toml",
            "ini",
            "properties",
            "conf",
            "cfg",
            "tf",
            "proto",
            "graphql",
            "asm",
            "s",
            "f90",
            "hs",
            "ml",
            "clj",
            "ex",
            "exs",
            "erl",
            "jl");
    /** What is no text even where it looks like it, or has a parser of its own. */
    private static final Set<String> NOT_TEXT = Set.of(
            "pdf", "doc", "docx", "docm", "dotx", "xls", "xlsx", "xlsm", "ppt", "pptx", "pptm", "odt", "ods", "odp",
            "epub", "rtf", "ps", "eps", "zip", "gz", "tar", "7z", "rar", "jar", "png", "jpg", "jpeg", "gif", "bmp",
            "tif", "tiff", "webp", "ico", "mp3", "mp4", "wav", "avi", "mov", "mkv", "exe", "dll", "so", "class", "bin",
            "msg");

    @Override
    public boolean accepts(String name, byte[] head) {
        return FileKind.isText(head) && !FileKind.endsWith(name, NOT_TEXT);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "text", TextParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        String text = text(reading);
        boolean code = FileKind.endsWith(reading.source().name(), CODE);
        return new ParsedDocument(null, code ? code(text) : paragraphs(text, reading));
    }

    /** The whole of a file of text, decoded and cleaned. */
    static String text(Reading reading) throws IOException {
        String text = CleanText.of(
                TextEncoding.decode(Files.readAllBytes(reading.source().file())));
        reading.characters(text.length());
        return text;
    }

    private static List<Block> code(String text) {
        String lines = text.stripTrailing();
        return lines.isBlank() ? List.of() : List.of(new Block.Code(lines, List.of()));
    }

    private static List<Block> paragraphs(String text, Reading reading) {
        List<Block> blocks = new ArrayList<>();
        int paragraph = 0;
        int line = 0;
        while (line < text.length()) {
            reading.step();
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end + 1;
            if (text.substring(line, end).isBlank()) {
                add(blocks, text.substring(paragraph, line));
                paragraph = end;
            }
            line = end;
        }
        add(blocks, text.substring(paragraph));
        return blocks;
    }

    private static void add(List<Block> blocks, String paragraph) {
        if (!paragraph.isBlank()) {
            blocks.add(new Block.Paragraph(paragraph.stripTrailing(), List.of()));
        }
    }
}
