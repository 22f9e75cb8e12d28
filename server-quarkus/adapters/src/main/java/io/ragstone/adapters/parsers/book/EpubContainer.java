package io.ragstone.adapters.parsers.book;

import io.ragstone.adapters.parsers.reading.SafeXml;

/** Finds out where in the archive a book's package file is. */
final class EpubContainer implements SafeXml.Handler {
    private String path = "";

    String packagePath() {
        return path;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        String given = attributes.get("full-path");
        if (name.equals("rootfile") && given != null && path.isEmpty()) {
            path = given;
        }
    }

    @Override
    public void text(String text) {
        // The container has none.
    }

    @Override
    public void end(String name) {
        // Nothing ends that matters.
    }
}
