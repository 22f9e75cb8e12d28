package io.ragstone.surfaces.boundary.request;

import java.util.Optional;

/** Checks what a schema's `format` says of a text, for formats that JSON schema does not know. */
public interface FormatCheck {
    /** The name of the format in the contract. */
    String format();

    /** What is wrong with the text, in the words of the surface that uses the format; nothing if it is fine. */
    Optional<String> problem(String value);
}
