package io.ragstone.surfaces.baiyuan;

/**
 * What this API permits.
 *
 * @param fileBytes how large a file may be
 */
public record BaiyuanTerms(long fileBytes) {}
