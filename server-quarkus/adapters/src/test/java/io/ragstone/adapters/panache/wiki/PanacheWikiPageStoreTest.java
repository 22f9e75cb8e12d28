package io.ragstone.adapters.panache.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.wiki.page.SamplePages;
import io.ragstone.core.wiki.page.WikiPageStore;
import io.ragstone.core.wiki.page.WikiPageStoreContract;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PanacheWikiPageStoreTest extends WikiPageStoreContract {
    @Inject
    WikiPageStore store;

    @Inject
    KnowledgeBaseStore bases;

    @Override
    protected WikiPageStore store() {
        return store;
    }

    @Test
    void pagesGoWithTheirKnowledgeBase() {
        Ids ids = new Ids(Clock.systemUTC());
        UUID tenant = ids.next();
        UUID base = ids.next();
        store.save(new SamplePages(ids, tenant, base).named("returns"), 0);

        bases.delete(ids.next(), List.of(base));
        assertThat(store.count(tenant, base)).isEqualTo(1);
        bases.delete(tenant, List.of(base));

        assertThat(store.count(tenant, base)).isZero();
        assertThat(store.revision(tenant, List.of(base))).isZero();
    }
}
