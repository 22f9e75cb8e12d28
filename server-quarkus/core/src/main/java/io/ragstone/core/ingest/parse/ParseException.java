package io.ragstone.core.ingest.parse;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read, with a sentence for its owner. Trying again would not help. */
public class ParseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ParseException(String sentence) {
        super(sentence);
    }

    public ParseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
