package io.ragstone.sdk.parsing;

import io.ragstone.sdk.wire.waiting.WaitOptions;

/**
 * How {@code DataSet.parseDocuments} waits.
 *
 * <pre>{@code
 * dataset.parseDocuments(ids, new ParseOptions()
 *         .timeout(Duration.ofMinutes(10))
 *         .onProgress(progress -> log.info("{}", progress)));
 * }</pre>
 */
public final class ParseOptions extends WaitOptions<ParseOptions, ParseProgress> {}
