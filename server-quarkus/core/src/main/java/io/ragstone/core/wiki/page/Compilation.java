package io.ragstone.core.wiki.page;

import java.time.Instant;

/**
 * How a page was written.
 *
 * @param by the model that wrote it
 * @param prompt the version of the instructions that it had
 * @param fingerprint tells whether the same could be written again: of everything that the writer was given
 */
public record Compilation(Instant at, String by, String prompt, String fingerprint) {}
