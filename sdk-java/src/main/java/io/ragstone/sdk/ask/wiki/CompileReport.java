package io.ragstone.sdk.ask.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.page.Page;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compiling has done so far, or did.
 *
 * <pre>{@code
 * CompileReport report = wiki.compile();
 * System.out.println(report.compiled() + " written, " + report.skipped() + " left alone");
 * }</pre>
 *
 * @param jobId the order
 * @param state how far it is
 * @param compiled how many pages were written
 * @param skipped how many were left alone, as nothing had changed
 * @param failed how many could not be written
 * @param duration how long it took until now
 * @param error why it failed as a whole
 * @param pages the pages so far
 * @param createdAt when it was ordered
 * @param finishedAt when it ended
 */
public record CompileReport(
        String jobId,
        State state,
        long compiled,
        long skipped,
        long failed,
        Duration duration,
        @Nullable String error,
        List<Page> pages,
        @Nullable Instant createdAt,
        @Nullable Instant finishedAt) {
    /** How far a compiling is. */
    public enum State {
        /** Under way. */
        RUNNING,
        /** At its end. */
        DONE,
        /** Broken off. */
        FAILED,
        /** Something that this version of the SDK does not know. */
        UNKNOWN
    }

    /** What was done with a page. */
    public enum Action {
        /** It is new. */
        CREATED,
        /** It is written again. */
        UPDATED,
        /** Nothing, as nothing had changed. */
        SKIPPED,
        /** It could not be written. */
        FAILED,
        /** Something that this version of the SDK does not know. */
        UNKNOWN
    }

    /**
     * A page that had its turn.
     *
     * @param slug the page
     * @param action what was done with it
     * @param lintStatus how its check ended; {@code null} before that
     * @param error why it was not written
     */
    public record Page(
            String slug,
            Action action,
            @Nullable LintStatus lintStatus,
            @Nullable String error) {
        private static Page of(JsonNode json) {
            Fields fields = new Fields(json);
            String lintStatus = fields.text("lint_status");
            return new Page(
                    fields.textOrEmpty("slug"),
                    Words.read(Action.class, fields.textOrEmpty("action")),
                    lintStatus == null ? null : Words.read(LintStatus.class, lintStatus),
                    fields.text("error"));
        }
    }

    /** A report; what is listed is copied. */
    public CompileReport {
        pages = List.copyOf(pages);
    }

    static CompileReport of(JsonNode json) {
        Fields fields = new Fields(json);
        return new CompileReport(
                fields.requiredText("job_id"),
                Words.read(State.class, fields.textOrEmpty("status")),
                fields.count("compiled"),
                fields.count("skipped"),
                fields.count("failed"),
                Duration.ofMillis(fields.count("duration_ms")),
                fields.text("error"),
                fields.objects("pages").stream().map(Page::of).toList(),
                fields.instant("created_at"),
                fields.instant("finished_at"));
    }
}
