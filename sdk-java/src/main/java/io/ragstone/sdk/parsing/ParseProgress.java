package io.ragstone.sdk.parsing;

import org.jspecify.annotations.Nullable;

/**
 * How far one document is, told while {@code DataSet.parseDocuments} waits.
 *
 * <pre>{@code
 * new ParseOptions().onProgress(p -> System.out.printf("%s %3.0f %%%n", p.documentId(), p.progress() * 100));
 * }</pre>
 *
 * @param documentId the document
 * @param status its state
 * @param progress from 0 to 1; -1 when it failed
 * @param message what happened so far, a line each
 */
public record ParseProgress(
        String documentId,
        RunStatus status,
        double progress,
        @Nullable String message) {}
