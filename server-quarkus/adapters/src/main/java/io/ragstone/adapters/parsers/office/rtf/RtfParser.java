package io.ragstone.adapters.parsers.office.rtf;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;

/** Reads rich text: headings by their level or style, lists, tables and notes. */
public final class RtfParser implements DocumentParser {
    @Override
    public boolean accepts(String name, byte[] head) {
        return isRtf(head) || (head.length == 0 && FileKind.endsWith(name, Set.of("rtf")));
    }

    private static boolean isRtf(byte[] head) {
        return FileKind.latin(head, 64).stripLeading().startsWith("{\\rtf");
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "an RTF file", RtfParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (InputStream bytes =
                new BufferedInputStream(Files.newInputStream(reading.source().file()), 1 << 16)) {
            bytes.mark(64);
            if (!isRtf(bytes.readNBytes(64))) {
                throw reading.refusal("is not an RTF file, whatever its name says");
            }
            bytes.reset();
            RtfBlocks blocks = new RtfBlocks(reading);
            RtfReader reader = new RtfReader(reading, blocks);
            RtfTokens.read(bytes, reading, reader);
            if (reader.isOpen()) {
                throw reading.refusal("is damaged: it ends in the middle of its text");
            }
            return blocks.document();
        }
    }
}
