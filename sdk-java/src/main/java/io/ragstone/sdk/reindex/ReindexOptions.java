package io.ragstone.sdk.reindex;

import io.ragstone.sdk.wire.waiting.WaitOptions;

/**
 * How {@code DataSet.reindex} waits.
 *
 * <pre>{@code
 * dataset.reindex("all-MiniLM-L6-v2@Builtin", new ReindexOptions()
 *         .timeout(Duration.ofHours(1))
 *         .onProgress(state -> System.out.printf("%3.0f %%%n", state.progress() * 100)));
 * }</pre>
 */
public final class ReindexOptions extends WaitOptions<ReindexOptions, Reindexing> {}
