package io.ragstone.core.ingest;

import io.ragstone.core.ingest.parse.ParseLimits;
import java.time.Duration;

/**
 * How documents are worked on.
 *
 * @param workers how many documents at a time
 * @param lease how long a worker may be silent before another one takes its document over
 * @param attempts how often a document is tried before it fails
 * @param retryDelay before the second attempt; it doubles with each further one
 * @param batch how many chunks are embedded and stored at a time
 */
public record IngestSettings(
        int workers, Duration lease, int attempts, Duration retryDelay, int batch, ParseLimits limits) {}
