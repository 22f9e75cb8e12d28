package io.ragstone.core.watch;

/**
 * How much there is, counted now and then.
 *
 * @param waiting how many jobs nobody works on
 * @param running how many somebody works on
 * @param oldestSeconds how long the oldest of the waiting ones has been waiting
 * @param documents how many documents there are
 * @param documentBytes how many bytes their files have
 * @param chunks how many chunks they were cut into
 * @param indexBytes how many bytes the search indexes inside the server have; 0 for an engine outside
 */
public record Figures(
        long waiting,
        long running,
        long oldestSeconds,
        long documents,
        long documentBytes,
        long chunks,
        long indexBytes) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);
}
