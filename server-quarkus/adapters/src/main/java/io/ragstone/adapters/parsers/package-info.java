/**
 * Turns files into blocks. {@link io.ragstone.adapters.parsers.ParserRegistry} picks the parser; each family of formats
 * has a room of its own below this one, and {@code reading} has what they share. Every file is taken to be hostile until
 * it has been read.
 */
@NullMarked
package io.ragstone.adapters.parsers;

import org.jspecify.annotations.NullMarked;
