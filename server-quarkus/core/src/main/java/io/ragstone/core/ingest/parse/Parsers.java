package io.ragstone.core.ingest.parse;

/** Reads a file with whichever parser knows its kind. */
public interface Parsers {
    /** Throws {@link ParseException} when nobody knows it, or when it cannot be read. */
    ParsedDocument parse(DocumentParser.Source source, ParseLimits limits);
}
