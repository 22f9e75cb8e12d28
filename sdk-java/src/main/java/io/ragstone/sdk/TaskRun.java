package io.ragstone.sdk;

import io.ragstone.sdk.wire.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last run of something that goes over a whole dataset.
 *
 * <pre>{@code
 * TaskRun run = dataset.lastRun(TaskRun.Kind.RAPTOR);
 * boolean done = run != null && run.finishedAt() != null;
 * }</pre>
 *
 * @param taskId the run
 * @param finishedAt when it finished, or {@code null} while it has not
 */
public record TaskRun(String taskId, @Nullable Instant finishedAt) {
    /** What goes over a whole dataset. */
    public enum Kind {
        /** The graph of entities. */
        GRAPHRAG("graphrag"),
        /** The summaries of summaries. */
        RAPTOR("raptor"),
        /** The mind map. */
        MINDMAP("mindmap");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    static @Nullable TaskRun of(Fields dataset, Kind kind) {
        String taskId = dataset.text(kind.prefix + "_task_id");
        return taskId == null || taskId.isEmpty()
                ? null
                : new TaskRun(taskId, dataset.instant(kind.prefix + "_task_finish_at"));
    }
}
