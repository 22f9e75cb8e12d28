package io.ragstone.core.ingest.parse;

import java.nio.file.Path;

/** Reads one family of formats. */
public interface DocumentParser {
    /** Whether this parser reads a file of that name which begins with these bytes; the bytes have the last word. */
    boolean accepts(String name, byte[] head);

    /**
     * Reads a file. Throws {@link ParseException} with a sentence for the user when that cannot be done: damaged,
     * encrypted, empty of text, beyond the limits.
     */
    ParsedDocument parse(Source source, ParseLimits limits);

    /** A file to parse: its bytes are on local disk, its name is what the user called it. */
    record Source(String name, Path file) {}
}
