package io.ragstone.sdk.parsing;

/**
 * What came of parsing a document.
 *
 * <pre>{@code
 * for (ParseResult result : dataset.parseDocuments(ids)) {
 *     System.out.println(result.documentId() + ": " + result.status() + ", " + result.chunkCount() + " chunks");
 * }
 * }</pre>
 *
 * @param documentId the document
 * @param status how it ended: {@code DONE}, {@code FAIL} or {@code CANCEL}
 * @param chunkCount how many chunks it has
 * @param tokenCount how many tokens they have
 */
public record ParseResult(String documentId, RunStatus status, long chunkCount, long tokenCount) {}
