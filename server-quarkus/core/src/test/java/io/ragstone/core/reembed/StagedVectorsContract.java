package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkChange;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link StagedVectors} does with the chunks of a {@link ChunkStore}. */
public abstract class StagedVectorsContract {
    private static final Vector FRESH = Vector.unit(new float[] {1, 2});

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID base = ids.next();
    private final UUID document = ids.next();
    private final IndexKey old = new IndexKey(tenant, "old@Test");
    private final IndexKey next = new IndexKey(tenant, "next@Test");
    private final SampleChunks samples = new SampleChunks(tenant, base, document);

    protected abstract StagedVectors staged();

    protected abstract ChunkStore chunks();

    private List<EmbeddedChunk> published(int count) {
        List<EmbeddedChunk> published = samples.generation(1, count);
        chunks().stage(published);
        chunks().publish(old, base, document, 1);
        return published;
    }

    private static EmbeddedChunk fresh(EmbeddedChunk chunk) {
        return new EmbeddedChunk(chunk.chunk(), FRESH, chunk.documentName());
    }

    private static List<EmbeddedChunk> fresh(List<EmbeddedChunk> chunks) {
        return chunks.stream().map(StagedVectorsContract::fresh).toList();
    }

    private List<EmbeddedChunk> in(IndexKey key) {
        return chunks().embedded(key, document, chunks().ids(tenant, document));
    }

    private List<ChunkChange> changes(IndexKey key, long after) {
        return chunks().changesAfter(key, after, 1000);
    }

    @Test
    void chunksWaitUntilTheyAreStaged() {
        List<EmbeddedChunk> all = published(3);
        assertThat(staged().count(tenant, base)).isEqualTo(new StagedVectors.Count(0, 3));
        assertThat(staged().waiting(tenant, base)).containsExactly(document);
        assertThat(staged().waiting(tenant, document, 2)).hasSize(2);

        staged().stage(next, fresh(all.subList(0, 2)));

        assertThat(staged().count(tenant, base)).isEqualTo(new StagedVectors.Count(2, 3));
        assertThat(staged().waiting(tenant, document, 10))
                .containsExactly(all.get(2).chunk());
        staged().stage(next, fresh(all.subList(2, 3)));
        assertThat(staged().waiting(tenant, base)).isEmpty();
        assertThat(staged().waiting(tenant, document, 10)).isEmpty();
    }

    @Test
    void anotherTenantSeesAndChangesNothing() {
        List<EmbeddedChunk> all = published(2);
        IndexKey theirs = new IndexKey(stranger, "next@Test");
        assertThat(staged().waiting(stranger, base)).isEmpty();
        assertThat(staged().waiting(stranger, document, 10)).isEmpty();
        assertThat(staged().count(stranger, base)).isEqualTo(new StagedVectors.Count(0, 0));
        staged().stage(theirs, fresh(all));
        assertThat(staged().count(tenant, base).staged()).isZero();
        staged().stage(next, fresh(all));

        staged().switchOver(theirs, base);
        assertThat(staged().settle(theirs, base, 10)).isZero();
        staged().discard(stranger, base);

        assertThat(staged().count(tenant, base).staged()).isEqualTo(2);
        assertThat(in(old)).isEqualTo(all);
    }

    @Test
    void bothIndexesHaveTheirOwnVectorsUntilItSwitchesOver() {
        List<EmbeddedChunk> all = published(3);
        staged().stage(next, fresh(all.subList(0, 2)));

        assertThat(in(old)).isEqualTo(all);
        assertThat(in(next)).isEqualTo(fresh(all.subList(0, 2)));
        assertThat(chunks().documentsOf(old)).containsExactly(document);
        assertThat(chunks().documentsOf(next)).containsExactly(document);
        assertThat(chunks().indexKeys()).contains(old, next);
        assertThat(changes(next, 0))
                .extracting(ChunkChange::chunkId)
                .containsExactlyElementsOf(
                        all.subList(0, 2).stream().map(one -> one.chunk().id()).toList());
    }

    @Test
    void switchingOverMakesTheNewVectorsTheOnlyOnes() {
        List<EmbeddedChunk> all = published(3);
        staged().stage(next, fresh(all));
        long told = chunks().lastChange(next);
        long toldOld = chunks().lastChange(old);

        staged().switchOver(next, base);

        assertThat(in(next)).isEqualTo(fresh(all));
        assertThat(in(old)).isEmpty();
        assertThat(chunks().documentsOf(old)).isEmpty();
        assertThat(changes(next, told)).isEmpty();
        assertThat(changes(old, toldOld)).singleElement().satisfies(change -> {
            assertThat(change.knowledgeBaseId()).isEqualTo(base);
            assertThat(change.documentId()).isNull();
        });
    }

    @Test
    void settlingMovesAFewAtATimeAndChangesNothingThatIsSearched() {
        List<EmbeddedChunk> all = published(5);
        staged().stage(next, fresh(all));
        staged().switchOver(next, base);
        long told = chunks().lastChange(next);

        assertThat(staged().settle(next, base, 3)).isEqualTo(3);
        assertThat(in(next)).isEqualTo(fresh(all));
        assertThat(staged().settle(next, base, 3)).isEqualTo(2);
        assertThat(staged().settle(next, base, 3)).isZero();

        assertThat(in(next)).isEqualTo(fresh(all));
        assertThat(changes(next, told)).isEmpty();
        assertThat(staged().count(tenant, base).staged()).isZero();
    }

    @Test
    void vectorsOfTheSameModelAreSeenOnceTheyAreInTheirPlace() {
        List<EmbeddedChunk> all = published(2);
        long told = chunks().lastChange(old);
        staged().stage(old, fresh(all));
        assertThat(in(old)).isEqualTo(all);
        assertThat(changes(old, told)).isEmpty();

        staged().switchOver(old, base);
        assertThat(in(old)).isEqualTo(all);
        assertThat(staged().settle(old, base, 10)).isEqualTo(2);

        assertThat(in(old)).isEqualTo(fresh(all));
        assertThat(changes(old, told))
                .extracting(ChunkChange::chunkId)
                .doesNotContainNull()
                .hasSize(2);
    }

    @Test
    void whatWasChangedWhileItWasEmbeddedIsNotStaged() {
        List<EmbeddedChunk> all = published(3);
        chunks().put(old, samples.edited(all.get(0), "Other words"));
        chunks().delete(old, base, document, List.of(all.get(1).chunk().id()));

        staged().stage(next, fresh(all));

        assertThat(in(next)).containsExactly(fresh(all.get(2)));
        assertThat(staged().waiting(tenant, document, 10))
                .extracting(Chunk::content)
                .containsExactly("Other words");
    }

    @Test
    void aChunkThatChangesLosesItsStagedVectorAndTheNewIndexHearsOfIt() {
        List<EmbeddedChunk> all = published(2);
        staged().stage(next, fresh(all));
        long told = chunks().lastChange(next);

        EmbeddedChunk edited = samples.edited(all.get(0), "Other words");
        chunks().put(old, edited);

        assertThat(in(old)).containsExactly(edited, all.get(1));
        assertThat(in(next)).containsExactly(fresh(all.get(1)));
        assertThat(changes(next, told))
                .extracting(ChunkChange::chunkId)
                .containsExactly(edited.chunk().id());
        assertThat(staged().waiting(tenant, document, 10)).containsExactly(edited.chunk());
    }

    @Test
    void aChangeAfterTheSwitchIsNotCoveredByTheStagedVector() {
        List<EmbeddedChunk> all = published(2);
        staged().stage(next, fresh(all));
        staged().switchOver(next, base);

        EmbeddedChunk edited = samples.edited(all.get(0), "Other words");
        chunks().put(next, edited);
        staged().settle(next, base, 10);

        assertThat(in(next)).containsExactly(edited, fresh(all.get(1)));
    }

    @Test
    void whateverHappensToADocumentTheNewIndexHearsOfIt() {
        List<EmbeddedChunk> all = published(3);
        staged().stage(next, fresh(all));

        long told = chunks().lastChange(next);
        chunks().setAvailable(old, base, document, false);
        assertThat(changes(next, told)).extracting(ChunkChange::documentId).containsExactly(document);
        told = chunks().lastChange(next);
        chunks().delete(old, base, document, List.of(all.get(0).chunk().id()));
        assertThat(changes(next, told))
                .extracting(ChunkChange::chunkId)
                .containsExactly(all.get(0).chunk().id());
        told = chunks().lastChange(next);
        chunks().stage(samples.generation(2, 1));
        chunks().publish(old, base, document, 2);
        assertThat(changes(next, told)).extracting(ChunkChange::documentId).containsExactly(document);
        assertThat(in(next)).isEmpty();
        assertThat(staged().waiting(tenant, base)).containsExactly(document);
        told = chunks().lastChange(next);
        chunks().deleteDocuments(old, base, List.of(document));
        assertThat(changes(next, told)).extracting(ChunkChange::documentId).containsExactly(document);
    }

    @Test
    void discardingLeavesTheOldVectorsAndNothingInTheNewIndex() {
        List<EmbeddedChunk> all = published(3);
        staged().stage(next, fresh(all.subList(0, 2)));
        long told = chunks().lastChange(next);

        staged().discard(tenant, base);

        assertThat(in(next)).isEmpty();
        assertThat(in(old)).isEqualTo(all);
        assertThat(staged().count(tenant, base)).isEqualTo(new StagedVectors.Count(0, 3));
        assertThat(changes(next, told))
                .singleElement()
                .satisfies(change -> assertThat(change.documentId()).isNull());
    }

    @Test
    void aDeletedKnowledgeBaseLeavesNothingStaged() {
        staged().stage(next, fresh(published(2)));
        long told = chunks().lastChange(next);

        chunks().deleteKnowledgeBase(old, base);

        assertThat(staged().settle(next, base, 10)).isZero();
        assertThat(chunks().documentsOf(next)).isEmpty();
        assertThat(changes(next, told))
                .singleElement()
                .satisfies(change -> assertThat(change.documentId()).isNull());
    }
}
