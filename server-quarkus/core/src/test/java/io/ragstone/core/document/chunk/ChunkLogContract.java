package io.ragstone.core.document.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.knowledge.IndexKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ChunkStore} says of changes. Whether a change that a later one covers is still reported is left to
 * the store, so every test looks from where it began.
 */
public abstract class ChunkLogContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();
    private final UUID document = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SampleChunks samples = new SampleChunks(tenant, base, document);

    protected abstract ChunkStore store();

    private record Entry(
            UUID base, @Nullable UUID document, @Nullable String chunk) {}

    @Test
    void aLogWithoutChangesIsAtZero() {
        assertThat(store().lastChange(key)).isZero();
        assertThat(store().changesAfter(key, 0, 10)).isEmpty();
    }

    @Test
    void stagingAndDiscardingAreNotHeardOf() {
        store().stage(samples.generation(1, 3));
        store().discard(tenant, document, 1);

        assertThat(store().lastChange(key)).isZero();
    }

    @Test
    void publishingIsOneChangeOfTheDocument() {
        store().stage(samples.generation(1, 3));
        store().publish(key, base, document, 1);
        assertThat(logAfter(0)).containsExactly(new Entry(base, document, null));
        long before = store().lastChange(key);

        store().stage(samples.generation(2, 3));
        store().publish(key, base, document, 2);

        assertThat(logAfter(before)).containsExactly(new Entry(base, document, null));
    }

    @Test
    void publishingNothingIsHeardOfToo() {
        store().publish(key, base, document, 1);

        assertThat(logAfter(0)).containsExactly(new Entry(base, document, null));
    }

    @Test
    void everyChangeOfOneChunkNamesIt() {
        EmbeddedChunk one = samples.chunk(0, 0, "One");
        EmbeddedChunk two = samples.chunk(0, 1, "Two");

        store().put(key, one);
        store().put(key, two);
        assertThat(logAfter(0)).containsExactly(entry(one), entry(two));
        long before = store().lastChange(key);
        store().put(key, samples.edited(one, "One, corrected"));
        assertThat(logAfter(before)).containsExactly(entry(one));
        before = store().lastChange(key);
        store().delete(
                        key,
                        base,
                        document,
                        List.of(one.chunk().id(), "no such chunk", two.chunk().id()));

        assertThat(logAfter(before)).containsExactlyInAnyOrder(entry(one), entry(two));
    }

    @Test
    void switchingADocumentIsOneChange() {
        store().put(key, samples.chunk(0, 0, "One"));
        store().put(key, samples.chunk(0, 1, "Two"));
        long before = store().lastChange(key);

        store().setAvailable(key, base, document, false);

        assertThat(logAfter(before)).containsExactly(new Entry(base, document, null));
    }

    @Test
    void deletionsOfDocumentsAndKnowledgeBasesAreOneChangeEach() {
        UUID second = ids.next();
        store().put(key, samples.chunk(0, 0, "One"));
        store().put(key, new SampleChunks(tenant, base, second).chunk(0, 0, "Two"));
        long before = store().lastChange(key);

        store().deleteDocuments(key, base, List.of(document, second));
        assertThat(logAfter(before))
                .containsExactlyInAnyOrder(new Entry(base, document, null), new Entry(base, second, null));
        before = store().lastChange(key);
        store().deleteKnowledgeBase(key, base);

        assertThat(logAfter(before)).containsExactly(new Entry(base, null, null));
    }

    @Test
    void theLastWordOnEveryChunkIsStillToldFromTheBeginning() {
        EmbeddedChunk kept = samples.chunk(0, 0, "Kept");
        SampleChunks gone = new SampleChunks(tenant, base, ids.next());
        store().put(key, gone.chunk(0, 0, "Gone"));
        store().put(key, kept);
        store().put(key, samples.edited(kept, "Kept and corrected"));
        store().deleteDocuments(key, base, List.of(gone.documentId()));

        assertThat(logAfter(0)).contains(entry(kept)).endsWith(new Entry(base, gone.documentId(), null));
    }

    @Test
    void theLogIsReadInPiecesAndInOrder() {
        List<Entry> made = new ArrayList<>();
        for (EmbeddedChunk chunk : samples.generation(0, 12)) {
            store().put(key, chunk);
            made.add(entry(chunk));
        }

        List<ChunkChange> seen = new ArrayList<>();
        while (seen.size() < 12) {
            long last = seen.isEmpty() ? 0 : seen.getLast().sequence();
            List<ChunkChange> piece = store().changesAfter(key, last, 5);
            assertThat(piece).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            seen.addAll(piece);
        }

        assertThat(seen).extracting(ChunkChange::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(entries(seen)).containsExactlyElementsOf(made);
        assertThat(seen.getLast().sequence()).isEqualTo(store().lastChange(key));
        assertThat(logAfter(store().lastChange(key))).isEmpty();
    }

    @Test
    void everyTenantAndModelHasALogOfItsOwn() {
        UUID stranger = ids.next();
        IndexKey otherModel = new IndexKey(tenant, "other@Builtin");
        IndexKey otherTenant = new IndexKey(stranger, "bge@Builtin");
        SampleChunks inOtherModel = new SampleChunks(tenant, ids.next(), ids.next());
        SampleChunks ofStranger = new SampleChunks(stranger, ids.next(), ids.next());
        store().put(key, samples.chunk(0, 0, "Mine"));
        store().put(otherModel, inOtherModel.chunk(0, 0, "In the other model"));
        store().put(otherTenant, ofStranger.chunk(0, 0, "Theirs"));

        assertThat(logAfter(0)).containsExactly(entry(samples.chunk(0, 0, "Mine")));
        assertThat(store().changesAfter(otherModel, 0, 10)).hasSize(1);
        assertThat(store().changesAfter(otherTenant, 0, 10)).hasSize(1);
    }

    @Test
    void strangersLeaveNoTraceInTheLog() {
        store().put(key, samples.chunk(0, 0, "Mine"));
        long before = store().lastChange(key);
        IndexKey strangers = new IndexKey(ids.next(), "bge@Builtin");

        store().setAvailable(strangers, base, document, false);
        store().delete(
                        strangers,
                        base,
                        document,
                        List.of(samples.chunk(0, 0, "Mine").chunk().id()));
        store().deleteDocuments(strangers, base, List.of(document));

        assertThat(store().lastChange(key)).isEqualTo(before);
        assertThat(logAfter(0)).hasSize(1);
    }

    @Test
    void changesAtOnceAllFindTheirPlace() {
        List<EmbeddedChunk> chunks = samples.generation(0, 40);

        chunks.parallelStream().forEach(chunk -> store().put(key, chunk));

        assertThat(logAfter(0))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .mapToObj(i -> entry(chunks.get(i)))
                        .toList());
    }

    private List<Entry> logAfter(long sequence) {
        return entries(store().changesAfter(key, sequence, 1000));
    }

    private static List<Entry> entries(List<ChunkChange> changes) {
        return changes.stream()
                .map(change -> new Entry(change.knowledgeBaseId(), change.documentId(), change.chunkId()))
                .toList();
    }

    private static Entry entry(EmbeddedChunk chunk) {
        return new Entry(
                chunk.chunk().knowledgeBaseId(),
                chunk.chunk().documentId(),
                chunk.chunk().id());
    }
}
