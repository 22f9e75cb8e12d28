package io.ragstone.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.intake.Origin.Crawl;
import io.ragstone.core.intake.Origin.External;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link OriginStore} does. */
public abstract class OriginStoreContract {
    private static final String ADDRESS = "https://example.org/fähre?day=1";

    private final Ids ids = new Ids(Clock.systemUTC());
    private final SampleDocuments samples = new SampleDocuments(ids);
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID base = ids.next();
    private final UUID visit = ids.next();

    protected abstract OriginStore store();

    /** The documents that have these origins. */
    protected abstract DocumentStore documents();

    @Test
    void anOriginComesBackAsItWasStored() {
        Origin full = insert(ADDRESS, "ab12", new External("page-7", 3), new Crawl(visit, 2, 500, true));
        Origin bare = insert(null, null, null, null);

        assertThat(store().find(tenant, full.documentId())).contains(full);
        assertThat(store().find(tenant, bare.documentId())).contains(bare);
        assertThat(store().findAll(tenant, List.of(bare.documentId(), full.documentId(), ids.next())))
                .containsExactlyInAnyOrder(full, bare);
        assertThat(store().find(tenant, ids.next())).isEmpty();
    }

    @Test
    void aDoubleIsFoundInItsKnowledgeBaseAlone() {
        Origin origin = insert(ADDRESS, "ab12", new External("page-7", 3), null);

        assertThat(store().holdContent(tenant, base, "ab12")).contains(origin);
        assertThat(store().holdAddress(tenant, base, ADDRESS)).contains(origin);
        assertThat(store().holdExternal(tenant, base, "page-7")).contains(origin);
        assertThat(store().holdContent(tenant, ids.next(), "ab12")).isEmpty();
        assertThat(store().holdAddress(tenant, ids.next(), ADDRESS)).isEmpty();
        assertThat(store().holdExternal(tenant, ids.next(), "page-7")).isEmpty();
        assertThat(store().holdContent(tenant, base, "ab")).isEmpty();
    }

    @Test
    void anotherTenantFindsAndChangesNothing() {
        Origin origin = insert(ADDRESS, "ab12", new External("page-7", 3), new Crawl(visit, 2, 500, true));

        store().update(new Origin(origin.documentId(), stranger, base, "mine", null, null, null, null, null));

        assertThat(store().find(stranger, origin.documentId())).isEmpty();
        assertThat(store().findAll(stranger, List.of(origin.documentId()))).isEmpty();
        assertThat(store().holdContent(stranger, base, "ab12")).isEmpty();
        assertThat(store().holdAddress(stranger, base, ADDRESS)).isEmpty();
        assertThat(store().holdExternal(stranger, base, "page-7")).isEmpty();
        assertThat(store().count(stranger, visit)).isZero();
        assertThat(store().find(tenant, origin.documentId())).contains(origin);
    }

    @Test
    void anUpdateReplacesIt() {
        Origin origin = insert(null, null, new External("page-7", 3), null);
        Origin renewed = origin.renewed("New", 12, new External("page-7", 4)).fetched("cd34");

        store().update(renewed);

        assertThat(store().find(tenant, origin.documentId())).contains(renewed);
    }

    @Test
    void itGoesWithItsDocument() {
        Origin origin = insert(ADDRESS, "ab12", null, new Crawl(visit, 2, 500, true));
        Origin other = insert(null, null, null, new Crawl(visit, 1, 500, true));
        assertThat(store().count(tenant, visit)).isEqualTo(2);

        documents().delete(tenant, List.of(origin.documentId()));

        assertThat(store().find(tenant, origin.documentId())).isEmpty();
        assertThat(store().holdContent(tenant, base, "ab12")).isEmpty();
        assertThat(store().count(tenant, visit)).isEqualTo(1);
        assertThat(store().find(tenant, other.documentId())).contains(other);
    }

    private Origin insert(
            @Nullable String address, @Nullable String hash, @Nullable External external, @Nullable Crawl crawl) {
        Document document = samples.named(tenant, base, "page");
        documents().insert(document);
        Origin origin = new Origin(document.id(), tenant, base, "Fähre", address, hash, 42L, external, crawl);
        store().insert(origin);
        return origin;
    }
}
