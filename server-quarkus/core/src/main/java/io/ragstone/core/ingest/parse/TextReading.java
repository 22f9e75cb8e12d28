package io.ragstone.core.ingest.parse;

import io.ragstone.core.document.web.WebPage;
import io.ragstone.core.document.web.WebPages;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the text out of a file without keeping anything. */
public final class TextReading {
    private final Parsers parsers;
    private final ParseLimits limits;
    private final WebPages pages;

    public TextReading(Parsers parsers, ParseLimits limits, WebPages pages) {
        this.parsers = parsers;
        this.limits = limits;
        this.pages = pages;
    }

    /** The text of a page of the web. */
    public String text(String address) {
        WebPage page = pages.fetch(address);
        try {
            Path file = Files.createTempFile("ragstone-page-", ".bin");
            try {
                Files.write(file, page.content());
                return text(page.mediaType().replace('/', '.'), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be kept while it is read.", e);
        }
    }

    /** The text of all blocks, a line each at least. */
    public String text(String name, Path file) {
        try {
            return parsers.parse(new Source(name, file), limits).blocks().stream()
                    .map(Block::text)
                    .collect(Collectors.joining("\n"));
        } catch (ParseException e) {
            throw new CoreException(ErrorCode.UNSUPPORTED, e.getMessage(), e);
        }
    }
}
