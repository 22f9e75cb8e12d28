package io.ragstone.sdk.metadata;

/**
 * What became of a change of metadata.
 *
 * <pre>{@code
 * MetadataOutcome outcome = dataset.updateMetadata(new MetadataUpdate().put("reviewed", true));
 * System.out.println(outcome.updated() + " of " + outcome.matched());
 * }</pre>
 *
 * @param matched how many documents were selected
 * @param updated how many of them are not what they were
 */
public record MetadataOutcome(long matched, long updated) {}
