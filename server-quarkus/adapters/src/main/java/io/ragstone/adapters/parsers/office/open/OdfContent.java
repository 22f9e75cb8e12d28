package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the content of an OpenDocument file with the reader for its kind. */
final class OdfContent implements SafeXml.Handler {
    private final Reading reading;
    private final OdfStyles styles;
    private @Nullable OdfBody body;

    OdfContent(Reading reading, OdfStyles styles) {
        this.reading = reading;
        this.styles = styles;
    }

    List<Block> blocks() {
        return body == null ? List.of() : body.blocks();
    }

    @Nullable
    String title() {
        return body == null ? null : body.title();
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (body != null) {
            body.start(name, attributes);
            return;
        }
        switch (name) {
            case "text" -> body = new OdfText(reading, styles);
            case "spreadsheet" -> body = new OdfWorkbook(reading, styles);
            case "presentation", "drawing" -> body = new OdfSlides(reading, styles);
            default -> styles.start(name, attributes);
        }
    }

    @Override
    public void text(String text) {
        if (body != null) {
            body.text(text);
        }
    }

    @Override
    public void end(String name) {
        if (body != null) {
            body.end(name);
        } else {
            styles.end(name);
        }
    }
}
