package io.ragstone.app.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.SearchEngine;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.ReindexService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills a second search engine, where one is to take over. */
@Singleton
class PreparedIndex {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final RagstoneConfig config;
    private final ChunkStore chunks;
    private final Clock clock;
    private @Nullable PassageIndex index;
    private @Nullable ReindexService filling;

    PreparedIndex(RagstoneConfig config, ChunkStore chunks, Clock clock) {
        this.config = config;
        this.chunks = chunks;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        SearchEngine serving = config.index().engine();
        config.index().prepare().filter(engine -> engine != serving).ifPresent(this::fill);
    }

    private void fill(SearchEngine engine) {
        PassageIndex next = new IndexEngines(config, clock).make(engine);
        ReindexService service = new ReindexService(
                chunks, new IndexFollower(chunks, next), engine.name().toLowerCase(Locale.ROOT), PAUSE);
        service.start();
        index = next;
        filling = service;
    }

    void stop(@Observes ShutdownEvent event) {
        if (filling != null) {
            filling.close();
        }
        if (index != null) {
            IndexEngines.close(index);
        }
    }
}
