package io.ragstone.app.wiki;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.order.OrderWorker;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.run.CompileOrder;
import io.ragstone.core.wiki.run.WikiNights;
import io.ragstone.core.wiki.run.WikiService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Starts what compiles wikis, by order and by night, and stops it. */
@Singleton
class WikiLifecycle {
    private final OrderWorker<CompileOrder> worker;
    private final Optional<WikiNights> nights;

    WikiLifecycle(
            OrderWorker<CompileOrder> worker,
            WikiService wiki,
            WikiPageStore pages,
            KnowledgeBaseStore bases,
            ChunkStore chunks,
            Clock clock,
            RagstoneConfig config) {
        this.worker = worker;
        this.nights = config.wiki()
                .nightly()
                .map(at -> new WikiNights(wiki, pages, bases, chunks, clock, at, ZoneId.systemDefault()));
    }

    void start(@Observes StartupEvent event) {
        worker.start();
        nights.ifPresent(WikiNights::start);
    }

    void stop(@Observes ShutdownEvent event) {
        nights.ifPresent(WikiNights::close);
        worker.close();
    }
}
