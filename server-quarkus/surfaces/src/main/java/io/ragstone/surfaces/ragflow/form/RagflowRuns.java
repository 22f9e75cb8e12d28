package io.ragstone.surfaces.ragflow.form;

import io.ragstone.api.model.RagflowRunStatus;
import io.ragstone.core.document.RunState;
import java.util.Arrays;
import java.util.Optional;

/** How far something is, in RAGFlow's words. */
public final class RagflowRuns {
    private RagflowRuns() {}

    public static RagflowRunStatus of(RunState state) {
        return switch (state) {
            case UNSTARTED -> RagflowRunStatus.UNSTART;
            case RUNNING -> RagflowRunStatus.RUNNING;
            case CANCELLED -> RagflowRunStatus.CANCEL;
            case DONE -> RagflowRunStatus.DONE;
            case FAILED -> RagflowRunStatus.FAIL;
        };
    }

    /** Clients ask for states by number or by word; anything else is no state. */
    public static Optional<RunState> parse(String text) {
        return Arrays.stream(RunState.values())
                .filter(state -> of(state).toString().equals(text)
                        || String.valueOf(state.ordinal()).equals(text))
                .findFirst();
    }
}
