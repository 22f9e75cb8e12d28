package io.ragstone.core.ingest.job;

import java.time.Duration;

/**
 * What is still to be done.
 *
 * @param waiting how many jobs nobody works on
 * @param running how many somebody works on
 * @param age how long ago the oldest of the waiting ones was queued
 */
public record Backlog(long waiting, long running, Duration age) {}
