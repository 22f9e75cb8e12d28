package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.SafeXml;
import org.jspecify.annotations.Nullable;

/** The title that an Office file has among its properties. */
public final class DocumentTitle implements SafeXml.Handler {
    private final StringBuilder title = new StringBuilder();
    private boolean inTitle;

    public @Nullable String text() {
        String text = CleanText.of(title.toString()).strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        inTitle = name.equals("title");
    }

    @Override
    public void text(String text) {
        if (inTitle) {
            title.append(text);
        }
    }

    @Override
    public void end(String name) {
        inTitle = false;
    }
}
