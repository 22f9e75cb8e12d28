/**
 * What all parsers share: the limits that a file is held to, what its first bytes and its name say about it,
 * how its text is encoded, and which characters no text should have. Every parser works inside {@link
 * io.ragstone.adapters.parsers.reading.Reading}, which turns whatever a library throws into a sentence for the
 * file's owner.
 */
@NullMarked
package io.ragstone.adapters.parsers.reading;

import org.jspecify.annotations.NullMarked;
