package io.ragstone.core.wiki.run;

import io.ragstone.core.document.RunState;
import io.ragstone.core.order.WorkOrder;
import io.ragstone.core.wiki.compile.TopicChoice.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last order to compile the wiki of a knowledge base, and what came of it so far.
 *
 * @param wanted what is to be done
 * @param pages what became of each page, in the order in which they were written
 * @param message what went wrong; empty when nothing did
 * @param finishedAt null while it is running
 */
public record CompileOrder(
        UUID id,
        UUID tenantId,
        UUID knowledgeBaseId,
        Wanted wanted,
        RunState state,
        List<PageReport> pages,
        String message,
        Instant createdAt,
        @Nullable Instant finishedAt)
        implements WorkOrder {
    public CompileOrder {
        pages = List.copyOf(pages);
    }

    /**
     * What is to be done.
     *
     * @param slugs the pages; empty for all
     * @param force whether to write pages again though nothing has changed
     * @param checkAll whether all pages are checked in the end, and not only those that were written
     */
    public record Wanted(List<String> slugs, Origin origin, boolean force, boolean checkAll) {
        public Wanted {
            slugs = List.copyOf(slugs);
        }
    }

    CompileOrder with(PageReport page) {
        List<PageReport> more = new ArrayList<>(pages);
        more.add(page);
        return with(state, more, message, finishedAt);
    }

    CompileOrder finished(List<PageReport> all, Instant now) {
        return with(RunState.DONE, all, message, now);
    }

    CompileOrder failed(String sentence, Instant now) {
        return with(RunState.FAILED, pages, sentence, now);
    }

    private CompileOrder with(RunState now, List<PageReport> all, String sentence, @Nullable Instant ended) {
        return new CompileOrder(id, tenantId, knowledgeBaseId, wanted, now, all, sentence, createdAt, ended);
    }

    boolean hasDone(String slug) {
        return pages.stream().anyMatch(page -> page.slug().equals(slug));
    }

    public long count(PageReport.Action... actions) {
        return pages.stream()
                .filter(page -> List.of(actions).contains(page.action()))
                .count();
    }
}
