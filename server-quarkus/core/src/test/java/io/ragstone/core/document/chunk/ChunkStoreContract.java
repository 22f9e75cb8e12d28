package io.ragstone.core.document.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ChunkStore} does with chunks. What it says of their changes is in {@link ChunkLogContract}. */
public abstract class ChunkStoreContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID base = ids.next();
    private final UUID document = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final IndexKey strangersKey = new IndexKey(stranger, "bge@Builtin");
    private final SampleChunks samples = new SampleChunks(tenant, base, document);

    protected abstract ChunkStore store();

    @Test
    void whatNobodyWorksOnIsSweptOnceItIsOld() {
        store().stage(samples.generation(1, 3));
        store().publish(key, base, document, 1);
        store().stage(samples.generation(2, 2));

        store().sweepStaged(SampleChunks.MONDAY);
        store().publish(key, base, document, 2);
        assertThat(store().ids(tenant, document)).hasSize(2);
        store().stage(samples.generation(3, 4));
        assertThat(store().sweepStaged(SampleChunks.MONDAY.plusMillis(1))).isGreaterThanOrEqualTo(4);

        assertThat(store().ids(tenant, document)).hasSize(2);
        store().publish(key, base, document, 3);
        assertThat(store().ids(tenant, document)).isEmpty();
    }

    @Test
    void aStagedGenerationIsNotSeenUntilItIsPublished() {
        List<EmbeddedChunk> chunks = samples.generation(1, 3);

        store().stage(chunks);
        assertThat(listed()).isEmpty();
        assertThat(find(chunks.get(0))).isEmpty();
        assertThat(store().documentsOf(key)).isEmpty();
        store().publish(key, base, document, 1);

        assertThat(listed()).containsExactlyElementsOf(plain(chunks));
        assertThat(embedded(tenant)).containsExactlyElementsOf(chunks);
        assertThat(store().documentsOf(key)).containsExactly(document);
    }

    @Test
    void thereIsAnIndexForEveryTenantAndModelWithLiveChunks() {
        store().stage(samples.generation(1, 3));
        assertThat(store().indexKeys()).doesNotContain(key);

        store().publish(key, base, document, 1);
        assertThat(store().indexKeys()).containsOnlyOnce(key).doesNotContain(strangersKey);

        store().deleteKnowledgeBase(key, base);
        assertThat(store().indexKeys()).doesNotContain(key);
    }

    @Test
    void theOldGenerationIsSearchableUntilTheFlipAndThenGone() {
        List<EmbeddedChunk> old = publish(samples.generation(1, 3));
        List<EmbeddedChunk> young = samples.generation(2, 2);

        store().stage(young);
        assertThat(listed()).containsExactlyElementsOf(plain(old));
        store().publish(key, base, document, 2);

        assertThat(listed()).containsExactlyElementsOf(plain(young));
        assertThat(find(old.get(0))).isEmpty();
        assertThat(store().findAll(tenant, idsOf(old))).isEmpty();
    }

    @Test
    void oneContentCanBeInTwoGenerations() {
        publish(List.of(samples.chunk(1, 0, "Always the same")));
        EmbeddedChunk again = samples.chunk(2, 5, "Always the same");

        store().stage(List.of(again));
        assertThat(listed()).extracting(Chunk::generation).containsExactly(1);
        store().publish(key, base, document, 2);

        assertThat(listed()).containsExactly(again.chunk());
    }

    @Test
    void stagingAgainReplacesWhatIsThere() {
        store().stage(samples.generation(1, 3));
        EmbeddedChunk changed = samples.edited(samples.generation(1, 3).get(1), "Now different");

        store().stage(List.of(changed));
        store().publish(key, base, document, 1);

        assertThat(listed()).hasSize(3).contains(changed.chunk());
        assertThat(store().embedded(key, document, List.of(changed.chunk().id())))
                .contains(changed);
    }

    @Test
    void aDiscardedGenerationLeavesTheLiveOneAlone() {
        List<EmbeddedChunk> live = publish(samples.generation(1, 2));
        store().stage(samples.generation(2, 4));

        store().discard(tenant, document, 2);
        store().discard(tenant, document, 1);
        store().discard(stranger, document, 1);

        assertThat(listed()).containsExactlyElementsOf(plain(live));
        store().publish(key, base, document, 2);
        assertThat(listed()).isEmpty();
    }

    @Test
    void anotherTenantDiscardsNothing() {
        store().stage(samples.generation(1, 2));

        store().discard(stranger, document, 1);
        store().publish(key, base, document, 1);

        assertThat(listed()).hasSize(2);
    }

    @Test
    void aDocumentWithoutPassagesHasNone() {
        publish(samples.generation(1, 2));

        store().publish(key, base, document, 2);

        assertThat(listed()).isEmpty();
        assertThat(store().documentsOf(key)).isEmpty();
    }

    @Test
    void anAddedChunkIsLiveAtOnceAndReplacedByItsNextVersion() {
        EmbeddedChunk first = samples.chunk(0, 0, "Added by hand");

        store().put(key, first);
        assertThat(listed()).containsExactly(first.chunk());
        EmbeddedChunk edited = samples.edited(first, "Corrected by hand");
        store().put(key, edited);

        assertThat(listed()).containsExactly(edited.chunk());
        assertThat(store().embedded(key, document, List.of(first.chunk().id()))).contains(edited);
        assertThat(store().documentsOf(key)).containsExactly(document);
    }

    @Test
    void anAddedChunkJoinsTheGenerationThatIsLive() {
        publish(samples.generation(3, 1));
        EmbeddedChunk late = samples.chunk(2, 9, "Embedded while the document was parsed again");

        store().put(key, late);

        assertThat(listed()).extracting(Chunk::generation).containsExactly(3, 3);
        assertThat(find(late)).isNotEmpty();
    }

    @Test
    void aChunkIsFoundByItsIdAndByTheFirstHalfOfIt() {
        List<EmbeddedChunk> chunks = publish(samples.generation(1, 20));
        Chunk wanted = chunks.get(7).chunk();

        assertThat(store().find(tenant, document, wanted.id())).contains(wanted);
        assertThat(store().find(tenant, document, wanted.id().substring(0, 16))).contains(wanted);
        assertThat(store().find(tenant, document, wanted.id().substring(0, 15))).isEmpty();
        assertThat(store().find(tenant, document, "%")).isEmpty();
        assertThat(store().find(tenant, document, "0000000000000000")).isEmpty();
        assertThat(store().find(tenant, ids.next(), wanted.id())).isEmpty();
    }

    @Test
    void chunksAreFoundByTheirIdsAcrossDocuments() {
        List<EmbeddedChunk> here = publish(samples.generation(1, 3));
        SampleChunks other = new SampleChunks(tenant, base, ids.next());
        List<EmbeddedChunk> there = other.generation(1, 1);
        store().stage(there);
        store().publish(key, base, other.documentId(), 1);
        store().stage(samples.generation(2, 3));
        List<String> wanted = new ArrayList<>(idsOf(here.subList(0, 2)));
        wanted.addAll(idsOf(there));
        IntStream.range(0, 3000).forEach(i -> wanted.add("0123456789abcdef0123456789ab%04x".formatted(i)));

        assertThat(store().findAll(tenant, wanted))
                .containsExactlyInAnyOrder(
                        here.get(0).chunk(), here.get(1).chunk(), there.get(0).chunk());
        assertThat(store().findAll(tenant, List.of())).isEmpty();
    }

    @Test
    void pagesOfChunksDoNotOverlap() {
        List<EmbeddedChunk> chunks = publish(samples.generation(1, 23));

        List<Chunk> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Paged<Chunk> part = store().list(tenant, document, PageRequest.of(page, 10));
            assertThat(part.total()).isEqualTo(23);
            seen.addAll(part.items());
        }

        assertThat(seen).containsExactlyElementsOf(plain(chunks));
        assertThat(store().list(tenant, document, new PageRequest(0, 0))).isEqualTo(new Paged<>(List.of(), 23));
        assertThat(store().list(tenant, document, PageRequest.of(4, 10))).isEqualTo(new Paged<>(List.of(), 23));
    }

    @Test
    void aChunkIsKnownAllOverItsTenantByHalfItsId() {
        Chunk chunk = publish(List.of(samples.chunk(1, 0, "On"))).get(0).chunk();
        String id = chunk.id();

        assertThat(store().find(tenant, id)).contains(chunk);
        assertThat(store().find(tenant, id.substring(0, 16))).contains(chunk);
        assertThat(store().find(stranger, id)).isEmpty();
        assertThat(store().find(tenant, "f".repeat(32))).isEmpty();
    }

    @Test
    void chunksThatAreSwitchedOffCanBeListedAlone() {
        List<EmbeddedChunk> chunks = publish(
                List.of(samples.chunk(1, 0, "On"), samples.switchedOff(1, 1, "Off"), samples.chunk(1, 2, "On too")));

        assertThat(store().list(tenant, document, true, PageRequest.of(1, 1)))
                .isEqualTo(new Paged<>(List.of(chunks.get(0).chunk()), 2));
        assertThat(store().list(tenant, document, false, PageRequest.ALL).items())
                .containsExactly(chunks.get(1).chunk());
        assertThat(store().list(tenant, document, null, PageRequest.ALL).items())
                .containsExactlyElementsOf(plain(chunks));
    }

    @Test
    void chunksWithTagsAreFoundAllOverTheirKnowledgeBase() {
        EmbeddedChunk bare = samples.chunk(1, 0, "Bare");
        EmbeddedChunk filed = samples.chunk(1, 1, "Filed");
        publish(List.of(bare.with(bare.chunk().tagged(List.of())), filed));
        store().stage(samples.generation(2, 2));

        assertThat(store().tagged(tenant, base)).containsExactly(filed.chunk());
        assertThat(store().tagged(stranger, base)).isEmpty();
        assertThat(store().tagged(tenant, ids.next())).isEmpty();
    }

    @Test
    void anIndexReadsTheChunksItNames() {
        List<EmbeddedChunk> chunks = publish(samples.generation(1, 12));
        List<String> ids = store().ids(tenant, document);

        assertThat(ids)
                .containsExactlyElementsOf(
                        chunks.stream().map(e -> e.chunk().id()).toList());
        assertThat(store().embedded(key, document, ids.subList(3, 7))).containsExactlyElementsOf(chunks.subList(3, 7));
        assertThat(store().embedded(key, document, List.of(ids.get(5), "f".repeat(32), ids.get(2))))
                .containsExactly(chunks.get(5), chunks.get(2));
        assertThat(store().embedded(key, document, List.of())).isEmpty();
    }

    private List<EmbeddedChunk> embedded(UUID owner) {
        return store().embedded(new IndexKey(owner, key.embeddingModel()), document, store().ids(owner, document));
    }

    @Test
    void aDocumentsChunksAreSwitchedTogether() {
        publish(List.of(samples.chunk(1, 0, "On"), samples.switchedOff(1, 1, "Off")));

        store().setAvailable(key, base, document, false);
        assertThat(listed()).extracting(Chunk::available).containsExactly(false, false);
        store().setAvailable(strangersKey, base, document, true);
        assertThat(listed()).extracting(Chunk::available).containsExactly(false, false);
        store().setAvailable(key, base, document, true);

        assertThat(listed()).extracting(Chunk::available).containsExactly(true, true);
    }

    @Test
    void deletedChunksAreCountedAndGone() {
        List<EmbeddedChunk> chunks = publish(samples.generation(1, 4));
        List<String> two = idsOf(chunks.subList(1, 3));

        assertThat(store().delete(strangersKey, base, document, two)).isZero();
        assertThat(store().delete(key, base, ids.next(), two)).isZero();
        assertThat(store().delete(key, base, document, List.of(two.get(0), two.get(1), "no such chunk")))
                .isEqualTo(2);
        assertThat(store().delete(key, base, document, two)).isZero();
        assertThat(store().delete(key, base, document, List.of())).isZero();

        assertThat(listed())
                .containsExactly(chunks.get(0).chunk(), chunks.get(3).chunk());
    }

    @Test
    void aDeletedDocumentTakesItsChunksWithItAndThoseStagedToo() {
        publish(samples.generation(1, 2));
        store().stage(samples.generation(2, 2));
        SampleChunks other = new SampleChunks(tenant, base, ids.next());
        store().put(key, other.chunk(0, 0, "Stays"));

        store().deleteDocuments(strangersKey, base, List.of(document));
        assertThat(listed()).hasSize(2);
        store().deleteDocuments(key, base, List.of(document));
        store().deleteDocuments(key, base, List.of());

        assertThat(listed()).isEmpty();
        store().publish(key, base, document, 2);
        assertThat(listed()).isEmpty();
        assertThat(store().documentsOf(key)).containsExactly(other.documentId());
    }

    @Test
    void aDeletedKnowledgeBaseLeavesNothingBehind() {
        publish(samples.generation(1, 2));
        SampleChunks staged = new SampleChunks(tenant, base, ids.next());
        store().stage(staged.generation(1, 2));
        SampleChunks elsewhere = new SampleChunks(tenant, ids.next(), ids.next());
        store().put(key, elsewhere.chunk(0, 0, "Stays"));

        store().deleteKnowledgeBase(strangersKey, base);
        assertThat(listed()).hasSize(2);
        store().deleteKnowledgeBase(key, base);

        assertThat(listed()).isEmpty();
        store().publish(key, base, staged.documentId(), 1);
        assertThat(store().list(tenant, staged.documentId(), PageRequest.ALL).items())
                .isEmpty();
        assertThat(store().documentsOf(key)).containsExactly(elsewhere.documentId());
    }

    @Test
    void anotherTenantFindsNothing() {
        List<EmbeddedChunk> chunks = publish(samples.generation(1, 2));
        String id = chunks.get(0).chunk().id();

        assertThat(store().list(stranger, document, PageRequest.ALL)).isEqualTo(new Paged<>(List.of(), 0));
        assertThat(store().find(stranger, document, id)).isEmpty();
        assertThat(store().findAll(stranger, List.of(id))).isEmpty();
        assertThat(embedded(stranger)).isEmpty();
        assertThat(store().embedded(strangersKey, document, List.of(id))).isEmpty();
        assertThat(store().documentsOf(strangersKey)).isEmpty();
    }

    @Test
    void documentsAreFoundByTheModelOfTheirVectors() {
        publish(samples.generation(1, 1));
        SampleChunks other = new SampleChunks(tenant, ids.next(), ids.next());
        IndexKey otherKey = new IndexKey(tenant, "other@Builtin");
        store().put(otherKey, other.chunk(0, 0, "In the other index"));

        assertThat(store().documentsOf(key)).containsExactly(document);
        assertThat(store().documentsOf(otherKey)).containsExactly(other.documentId());
    }

    private List<EmbeddedChunk> publish(List<EmbeddedChunk> chunks) {
        store().stage(chunks);
        store().publish(key, base, document, chunks.get(0).chunk().generation());
        return chunks;
    }

    private Optional<Chunk> find(EmbeddedChunk chunk) {
        return store().find(tenant, document, chunk.chunk().id());
    }

    private List<Chunk> listed() {
        return store().list(tenant, document, PageRequest.ALL).items();
    }

    private static List<Chunk> plain(List<EmbeddedChunk> chunks) {
        return chunks.stream().map(EmbeddedChunk::chunk).toList();
    }

    private static List<String> idsOf(List<EmbeddedChunk> chunks) {
        return chunks.stream().map(chunk -> chunk.chunk().id()).toList();
    }
}
