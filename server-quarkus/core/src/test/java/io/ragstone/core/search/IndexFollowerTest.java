package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.ChunkChange;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.IndexKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexFollowerTest {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
    private final SamplePassages neighbour = new SamplePassages(tenant, document.knowledgeBaseId(), ids.next());
    private final FakeChunkStore chunks = new FakeChunkStore();
    private final ForgetfulIndex index = new ForgetfulIndex();
    private final IndexFollower follower = new IndexFollower(chunks, index);

    @Test
    void anIndexOfNothingIsMadeOnceAndThenLeftAlone() {
        follower.catchUp(key);
        follower.catchUp(key);

        assertThat(index.sequence(key)).isZero();
        assertThat(index.applied()).isEqualTo(1);
    }

    @Test
    void aNewIndexHoldsWhatIsLive() {
        publish(document, 1, "Ferry one", "Ferry two");
        publish(document, 2, "Ferry three");
        chunks.put(key, neighbour.of("Ferry by hand").at(Integer.MAX_VALUE).done());

        follower.catchUp(key);

        assertThat(found()).containsExactlyInAnyOrder(document.idOf("Ferry three"), neighbour.idOf("Ferry by hand"));
        assertThat(index.sequence(key)).isEqualTo(chunks.lastChange(key));
    }

    @Test
    void everyKindOfChangeIsFollowed() {
        follower.catchUp(key);
        publish(document, 1, "Ferry one", "Ferry two");
        publish(neighbour, 1, "Ferry three");
        caughtUp("Ferry one", "Ferry two", "Ferry three");

        chunks.put(key, document.of("Ferry four").at(9).done());
        caughtUp("Ferry one", "Ferry two", "Ferry four", "Ferry three");
        chunks.delete(key, document.knowledgeBaseId(), document.documentId(), List.of(document.idOf("Ferry one")));
        caughtUp("Ferry two", "Ferry four", "Ferry three");
        chunks.setAvailable(key, document.knowledgeBaseId(), document.documentId(), false);
        caughtUp("Ferry three");
        chunks.setAvailable(key, document.knowledgeBaseId(), document.documentId(), true);
        caughtUp("Ferry two", "Ferry four", "Ferry three");
        publish(document, 2, "Ferry five");
        caughtUp("Ferry five", "Ferry three");
        chunks.deleteDocuments(key, neighbour.knowledgeBaseId(), List.of(neighbour.documentId()));
        caughtUp("Ferry five");
        chunks.deleteKnowledgeBase(key, document.knowledgeBaseId());
        caughtUp();
    }

    @Test
    void manyChangesAtOnceComeToTheSame() {
        follower.catchUp(key);
        publish(document, 1, "Ferry one", "Ferry two");
        chunks.put(key, document.of("Ferry three").at(9).done());
        chunks.delete(key, document.knowledgeBaseId(), document.documentId(), List.of(document.idOf("Ferry three")));
        chunks.put(key, neighbour.of("Ferry four").done());
        chunks.put(key, neighbour.of("Ferry four").keywords("boat").done());
        chunks.put(key, neighbour.of("Ferry five").at(1).done());
        chunks.deleteDocuments(key, document.knowledgeBaseId(), List.of(document.documentId()));
        chunks.delete(key, neighbour.knowledgeBaseId(), neighbour.documentId(), List.of(neighbour.idOf("Ferry five")));

        caughtUp("Ferry four");
        assertThat(index.search(key, new IndexQuery("boat", null, everywhere(), 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void aChunkThatChangedOftenIsReadOnce() {
        follower.catchUp(key);
        IntStream.range(0, 50)
                .forEach(i ->
                        chunks.put(key, document.of("Ferry").keywords("k" + i).done()));
        index.forgetCounts();

        follower.catchUp(key);

        assertThat(index.chunksPut()).isEqualTo(1);
    }

    @Test
    void longDocumentsAndLongLogsAreReadInPieces() {
        List<EmbeddedChunk> many = IntStream.range(0, 1203)
                .mapToObj(i -> document.of("Ferry " + i).at(i).done())
                .toList();
        chunks.stage(many);
        chunks.publish(key, document.knowledgeBaseId(), document.documentId(), 1);
        follower.catchUp(key);
        assertThat(found()).hasSize(1203);
        assertThat(index.largestCall()).isLessThanOrEqualTo(500);

        IntStream.range(0, 2100)
                .forEach(i ->
                        chunks.put(key, neighbour.of("Ferry boat " + i).at(i).done()));
        follower.catchUp(key);

        assertThat(found()).hasSize(1203 + 2100);
        assertThat(index.largestCall()).isLessThanOrEqualTo(500);
    }

    @Test
    void chunksOfOneOrdinalAllComeAlong() {
        IntStream.range(0, 400)
                .forEach(i -> chunks.put(key, document.of("Ferry " + i).at(7).done()));
        IntStream.range(0, 5)
                .forEach(i ->
                        chunks.put(key, document.of("Late ferry " + i).at(8 + i).done()));

        follower.catchUp(key);

        assertThat(found()).hasSize(405);
    }

    @Test
    void anIndexThatLostItsLatestChangesFollowsAgain() {
        publish(document, 1, "Ferry one");
        follower.catchUp(key);
        index.commit();
        chunks.put(key, document.of("Ferry two").at(2).done());
        publish(neighbour, 1, "Ferry three");
        follower.catchUp(key);

        index.crash();

        caughtUp("Ferry one", "Ferry two", "Ferry three");
    }

    @Test
    void anIndexThatKeptMoreThanItKnowsOfIsPutRight() {
        publish(document, 1, "Ferry one", "Ferry two");
        follower.catchUp(key);
        long before = index.sequence(key);
        chunks.put(key, document.of("Ferry three").at(9).done());
        chunks.delete(key, document.knowledgeBaseId(), document.documentId(), List.of(document.idOf("Ferry one")));
        follower.catchUp(key);

        index.pretend(key, before);

        caughtUp("Ferry two", "Ferry three");
    }

    @Test
    void anUnfinishedIndexIsBuiltAgain() {
        publish(document, 1, "Ferry one");
        publish(neighbour, 1, "Ferry two");
        index.failAfter(0);
        assertThatThrownBy(() -> follower.catchUp(key)).hasMessage("The disk is full.");
        assertThat(index.sequence(key)).isEqualTo(-1);

        caughtUp("Ferry one", "Ferry two");
    }

    @Test
    void aFailureInTheMiddleIsMadeGoodByTheNext() {
        follower.catchUp(key);
        publish(document, 1, IntStream.range(0, 600).mapToObj(i -> "Ferry " + i).toArray(String[]::new));
        long before = index.sequence(key);
        index.failAfter(1);
        assertThatThrownBy(() -> follower.catchUp(key)).hasMessage("The disk is full.");
        assertThat(index.sequence(key)).isEqualTo(before);

        follower.catchUp(key);

        assertThat(found()).hasSize(600);
    }

    @Test
    void anIndexAheadOfItsDatabaseIsBuiltAgain() {
        index.apply(
                key,
                List.of(new PassageIndex.Change.Put(
                        List.of(document.of("Ferry of a lost database").done()))),
                99);
        publish(neighbour, 1, "Ferry one");

        caughtUp("Ferry one");
    }

    @Test
    void anIndexOlderThanTheLogIsBuiltAgain() {
        publish(document, 1, "Ferry one");
        follower.catchUp(key);
        publish(neighbour, 1, "Ferry two");
        publish(document, 2, "Ferry three");
        long last = chunks.lastChange(key);
        chunks.cutLog(key);

        follower.catchUp(key);

        assertThat(found()).containsExactlyInAnyOrder(neighbour.idOf("Ferry two"), document.idOf("Ferry three"));
        assertThat(index.sequence(key)).isEqualTo(last);
        index.forgetCounts();
        follower.catchUp(key);
        assertThat(index.applied()).isZero();
    }

    @Test
    void racingThreadsAllSeeWhatWasThereWhenTheyCame() throws Exception {
        publish(document, 1, "Ferry zero");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String content = "Ferry " + i;
                all.add(threads.submit(() -> {
                    chunks.put(key, neighbour.of(content).done());
                    follower.catchUp(key);
                    assertThat(found()).contains(neighbour.idOf(content));
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(found()).hasSize(201);
        assertThat(index.sequence(key)).isEqualTo(chunks.lastChange(key));
        assertThat(index.drops()).isEqualTo(1);
    }

    private void caughtUp(String... contents) {
        follower.catchUp(key);
        List<String> wanted = new ArrayList<>();
        for (String content : contents) {
            wanted.add(
                    chunks.find(tenant, document.documentId(), document.idOf(content))
                                    .isPresent()
                            ? document.idOf(content)
                            : neighbour.idOf(content));
        }
        assertThat(found()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(index.sequence(key))
                .isEqualTo(chunks.changesAfter(key, 0, 10_000).stream()
                        .mapToLong(ChunkChange::sequence)
                        .max()
                        .orElse(0));
    }

    private void publish(SamplePassages where, int generation, String... contents) {
        List<EmbeddedChunk> staged = new ArrayList<>();
        for (String content : contents) {
            staged.add(
                    where.of(content).at(staged.size()).generation(generation).done());
        }
        chunks.stage(staged);
        chunks.publish(key, where.knowledgeBaseId(), where.documentId(), generation);
    }

    private List<String> found() {
        return index.search(key, new IndexQuery("ferry", null, everywhere(), 10_000)).items().stream()
                .map(Candidate::chunkId)
                .toList();
    }

    private SearchFilter everywhere() {
        return new SearchFilter(Set.of(document.knowledgeBaseId()), null);
    }
}
