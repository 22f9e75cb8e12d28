package io.ragstone.core.ask.reply;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an answer rests on.
 *
 * @param id {@code wiki:<slug>} for a page, {@code chunk:<id>} for a passage
 * @param relevance from 0 to 1
 * @param documentId the passage's document; null for a page
 */
public record Source(
        String id, String title, double relevance, @Nullable UUID documentId) {}
