package io.ragstone.sdk.reindex;

import io.ragstone.sdk.parsing.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far the last reindexing of a dataset is, or how it ended.
 *
 * <pre>{@code
 * Reindexing end = dataset.reindex("all-MiniLM-L6-v2@Builtin");
 * if (end.status() == RunStatus.FAIL) {
 *     System.err.println(end.message());
 * }
 * }</pre>
 *
 * @param status its state; {@code UNSTART} when there never was one
 * @param progress from 0 to 1
 * @param embeddingModel the model of the new vectors
 * @param message why it failed; empty when it did not
 */
public record Reindexing(
        RunStatus status, double progress, @Nullable String embeddingModel, String message) {}
