package io.ragstone.core.ingest;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.DocumentParser.Source;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the text out of a file without keeping anything. */
public final class TextReading {
    private final Parsers parsers;
    private final ParseLimits limits;

    public TextReading(Parsers parsers, ParseLimits limits) {
        this.parsers = parsers;
        this.limits = limits;
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
