package io.ragstone.core.wiki.run;

import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.wiki.page.WikiPageStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day has every wiki compiled and checked that has pages. Of several servers the first one gives the order: it is a
 * row that each wiki has once.
 */
public final class WikiNights implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WikiNights.class);

    private final WikiService wiki;
    private final WikiPageStore pages;
    private final KnowledgeBaseStore bases;
    private final ChunkStore chunks;
    private final Clock clock;
    private final LocalTime at;
    private final ZoneId zone;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wiki-nights").daemon().factory());
    private Instant done;

    public WikiNights(
            WikiService wiki,
            WikiPageStore pages,
            KnowledgeBaseStore bases,
            ChunkStore chunks,
            Clock clock,
            LocalTime at,
            ZoneId zone) {
        this.wiki = wiki;
        this.pages = pages;
        this.bases = bases;
        this.chunks = chunks;
        this.clock = clock;
        this.at = at;
        this.zone = zone;
        this.done = lastNight();
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    /** What it could not do now it does the next time. */
    void look() {
        try {
            Instant night = lastNight();
            if (night.isAfter(done)) {
                orderAll(night);
                done = night;
            }
        } catch (RuntimeException e) {
            LOG.warn("The nightly compiling of wikis could not be ordered now.", e);
        }
    }

    private void orderAll(Instant night) {
        chunks.indexKeys().stream().map(IndexKey::tenantId).distinct().forEach(tenant -> ofTenant(tenant, night));
    }

    private void ofTenant(UUID tenant, Instant night) {
        bases.findAll(tenant, bases.ids(tenant)).stream()
                .filter(base -> isDue(base, night))
                .forEach(wiki::keepUp);
    }

    private boolean isDue(KnowledgeBase base, Instant night) {
        return base.wikiEnabled()
                && pages.count(base.tenantId(), base.id()) > 0
                && wiki.lastCompile(base)
                        .map(order -> order.createdAt().isBefore(night))
                        .orElse(true);
    }

    private Instant lastNight() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.with(at);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
