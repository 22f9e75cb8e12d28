package io.ragstone.core.ask.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentCopies;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import io.ragstone.core.tenant.TenantStore;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link KnowledgeStates} does. */
public abstract class KnowledgeStatesContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "Shop");
    private final KnowledgeBase other = new SampleKnowledgeBases(ids).named(tenant, "Workshop");
    private final Document document = new SampleDocuments(ids).named(tenant, base.id(), "returns.txt");
    private final SamplePassages passages = new SamplePassages(tenant, base.id(), document.id());

    /** Where the knowledge is that the states are of. */
    public record Stores(KnowledgeBaseStore bases, DocumentStore documents, ChunkStore chunks, TenantStore tenants) {}

    protected abstract KnowledgeStates states();

    protected abstract Stores stores();

    @BeforeEach
    void aTenantWithTwoKnowledgeBases() {
        stores().tenants()
                .insert(new Tenant(
                        tenant,
                        "Shop",
                        ModelDefaults.embeddingOnly("bge@Builtin"),
                        true,
                        SampleDocuments.MONDAY,
                        SampleDocuments.MONDAY));
        stores().bases().insert(base);
        stores().bases().insert(other);
        stores().documents().insert(document);
    }

    private String mark() {
        return states().read(tenant, base.id()).mark();
    }

    private EmbeddedChunk chunk(String text, int generation) {
        return passages.of(text).generation(generation).done();
    }

    @Test
    void withoutAChangeItIsTheSame() {
        stores().chunks().put(IndexKey.of(base), chunk("30 days", 1));

        assertThat(states().read(tenant, base.id())).isEqualTo(states().read(tenant, base.id()));
    }

    @Test
    void everyChangeToChunksMakesAnother() {
        ChunkStore chunks = stores().chunks();
        IndexKey key = IndexKey.of(base);
        String empty = mark();
        chunks.put(key, chunk("30 days", 1));
        String added = mark();
        chunks.setAvailable(key, base.id(), document.id(), false);
        String off = mark();
        chunks.stage(List.of(chunk("14 days", 2)));
        assertThat(mark()).isEqualTo(off);
        chunks.publish(key, base.id(), document.id(), 2);
        String parsed = mark();
        chunks.delete(key, base.id(), document.id(), List.of(passages.idOf("14 days")));
        String deleted = mark();
        chunks.deleteDocuments(key, base.id(), List.of(document.id()));
        String gone = mark();

        assertThat(List.of(empty, added, off, parsed, deleted, gone)).doesNotHaveDuplicates();
    }

    @Test
    void anotherNameOrAnotherModelMakesAnother() {
        String before = mark();
        stores().documents().update(renamed());
        String renamed = mark();
        Tenant shop = stores().tenants().find(tenant).orElseThrow();
        stores().tenants().update(shop.withModels(shop.models(), SampleDocuments.TUESDAY));

        assertThat(List.of(before, renamed, mark())).doesNotHaveDuplicates();
        assertThat(states().read(tenant, base.id()).changedAt()).isEqualTo(SampleDocuments.TUESDAY);
    }

    private Document renamed() {
        return DocumentCopies.renamed(document, "refunds.txt", SampleDocuments.TUESDAY);
    }

    @Test
    void oneIsNamedOrAllOfTheTenantAre() {
        UUID stranger = ids.next();

        assertThat(states().read(tenant, base.id()).knowledgeBaseIds()).containsExactly(base.id());
        assertThat(states().read(tenant, null).knowledgeBaseIds()).containsExactlyInAnyOrder(base.id(), other.id());
        assertThat(states().read(stranger, base.id()).knowledgeBaseIds()).isEmpty();
        assertThat(states().read(stranger, null).knowledgeBaseIds()).isEmpty();
        assertThat(states().read(tenant, ids.next()).knowledgeBaseIds()).isEmpty();
    }

    @Test
    void aChangeAnywhereIsAChangeOfAll() {
        String before = states().read(tenant, null).mark();
        stores().chunks().put(IndexKey.of(base), chunk("30 days", 1));

        assertThat(states().read(tenant, null).mark()).isNotEqualTo(before);
    }
}
