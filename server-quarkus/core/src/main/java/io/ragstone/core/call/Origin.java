package io.ragstone.core.call;

/**
 * Where a call comes from.
 *
 * @param address the caller's network address; empty when it is not known
 * @param surface the API that the call came through
 * @param requestId finds the call in the logs
 */
public record Origin(String address, String surface, String requestId) {}
