package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.office.parts.OfficeArchive;
import io.ragstone.adapters.parsers.office.parts.OfficeKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;

/** Reads OpenDocument texts, workbooks, presentations and drawings; which of them a file is, its content says. */
public final class OdfParser implements DocumentParser {
    private static final String CONTENT = "content.xml";

    @Override
    public boolean accepts(String name, byte[] head) {
        return OfficeKind.OPEN_DOCUMENT.accepts(name, head);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "an OpenDocument file", OdfParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        try (OfficeArchive file = OfficeArchive.open(reading)) {
            if (!file.has(CONTENT)) {
                throw reading.refusal("is not an OpenDocument file, whatever its name says: it has no content in it");
            }
            Protection protection = new Protection();
            file.read("META-INF/manifest.xml", protection);
            if (protection.found) {
                throw reading.refusal("is protected with a password. Remove the protection and upload it again");
            }
            OdfStyles styles = new OdfStyles();
            file.read("styles.xml", styles);
            OdfContent content = new OdfContent(reading, styles);
            file.read(CONTENT, content);
            String title = file.title("meta.xml");
            return new ParsedDocument(title == null ? content.title() : title, content.blocks());
        }
    }

    /** The table of contents of the archive says which parts are encrypted. */
    private static final class Protection implements SafeXml.Handler {
        private boolean found;

        @Override
        public void start(String name, SafeXml.Attributes attributes) {
            found |= name.equals("encryption-data");
        }

        @Override
        public void text(String text) {
            // Everything is in attributes.
        }

        @Override
        public void end(String name) {
            // Nothing is nested.
        }
    }
}
