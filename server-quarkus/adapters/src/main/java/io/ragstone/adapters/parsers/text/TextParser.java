package io.ragstone.adapters.parsers.text;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.Set;

/**
 * Reads plain text, paragraph by paragraph. It takes every file that looks like text and does not claim to be something
 * else, so it should be asked last.
 */
public final class TextParser implements DocumentParser {
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
        return new ParsedDocument(null, Paragraphs.of(text, reading));
    }

    /** The whole of a file of text, decoded and cleaned. */
    static String text(Reading reading) throws IOException {
        String text = CleanText.of(TextEncoding.decode(reading.textBytes()));
        reading.characters(text.length());
        return text;
    }
}
