package io.ragstone.adapters.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.Candidate;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex.Change;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchFilter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when Qdrant is away, refuses, or has lost what it was given. */
class QdrantFailuresTest {
    private static final Vector SHORT = Vector.unit(new float[] {1, 0});

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
    private final FakeChunkStore chunks = new FakeChunkStore();
    private FakeQdrant qdrant;
    private QdrantPassageIndex index;
    private IndexFollower follower;

    @BeforeEach
    void start() throws IOException {
        qdrant = new FakeQdrant();
        index = qdrant.index();
        follower = new IndexFollower(chunks, index);
    }

    @AfterEach
    void stop() throws InterruptedException {
        index.close();
        qdrant.close();
    }

    @Test
    void whatChangedWhileItWasAwayIsFoundOnceItIsBack() {
        store(document.of("Ferry one").done());
        follower.catchUp(key);
        qdrant.fail(Status.UNAVAILABLE);
        store(document.of("Ferry two").done());

        refused(() -> follower.catchUp(key), ErrorCode.UNAVAILABLE, "cannot be reached");
        refused(() -> found(null), ErrorCode.UNAVAILABLE, "cannot be reached");
        refused(index::check, ErrorCode.UNAVAILABLE, "cannot be reached");

        qdrant.fail(null);
        follower.catchUp(key);
        assertThatCode(index::check).doesNotThrowAnyException();
        assertThat(found(null)).containsExactlyInAnyOrder(document.idOf("Ferry one"), document.idOf("Ferry two"));
    }

    @Test
    void aServerThatIsGoneIsUnavailable() throws InterruptedException {
        qdrant.close();

        refused(() -> index.sequence(key), ErrorCode.UNAVAILABLE, "cannot be reached");
    }

    @Test
    void oneThatNeverAnswersIsGivenUp() {
        try (QdrantPassageIndex impatient = qdrant.index(Optional.empty(), Duration.ofMillis(20))) {
            qdrant.fallSilent();

            refused(() -> impatient.sequence(key), ErrorCode.TIMEOUT, "did not answer in time");
            refused(() -> impatient.apply(key, List.of(), 1), ErrorCode.TIMEOUT, "did not answer in time");
            refused(impatient::check, ErrorCode.TIMEOUT, "did not answer in time");
        }
    }

    @Test
    void aWrongApiKeyIsSaidToBeWrong() {
        qdrant.requireKey("secret");

        refused(index::check, ErrorCode.UNAVAILABLE, "ragstone.index.qdrant.api-key");
        try (QdrantPassageIndex trusted = qdrant.index(Optional.of("secret"), Duration.ofMinutes(1))) {
            assertThatCode(trusted::check).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherRefusalIsNotShown() {
        qdrant.fail(Status.INTERNAL.withDescription("shard 7 at 10.0.0.3 panicked"));

        assertThatThrownBy(() -> index.sequence(key))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("the server's log")
                .hasMessageNotContaining("10.0.0.3");
    }

    @Test
    void aDeletedCollectionIsBuiltAgainFromTheDatabase() {
        store(document.of("Ferry one").done());
        follower.catchUp(key);

        qdrant.collections().clear();
        assertThat(index.sequence(key)).isEqualTo(-1);
        follower.catchUp(key);

        assertThat(found(null)).containsExactly(document.idOf("Ferry one"));
    }

    @Test
    void aLossThatAnotherTenantHasAlreadyMendedIsNoticedToo() {
        SamplePassages other = new SamplePassages(ids.next(), ids.next(), ids.next());
        store(document.of("Ferry one").done());
        follower.catchUp(key);
        qdrant.collections().clear();
        UUID otherTenant = other.of("Ferry two").done().chunk().tenantId();
        index.apply(
                new IndexKey(otherTenant, key.embeddingModel()),
                List.of(new Change.Put(List.of(other.of("Ferry two").done()))),
                5);

        follower.catchUp(key);

        assertThat(found(null)).containsExactly(document.idOf("Ferry one"));
    }

    @Test
    void tenantsThatShareACollectionDoNotMeet() {
        UUID stranger = ids.next();
        IndexKey theirs = new IndexKey(stranger, key.embeddingModel());
        SamplePassages secret = new SamplePassages(stranger, document.knowledgeBaseId(), document.documentId());
        index.apply(key, List.of(new Change.Put(List.of(document.of("Ferry one").done()))), 1);
        index.apply(
                theirs, List.of(new Change.Put(List.of(secret.of("Ferry one").done()))), 1);

        assertThat(qdrant.collections()).hasSize(1);
        assertThat(found(null)).hasSize(1);
        index.drop(theirs);
        assertThat(found(null)).hasSize(1);
        index.apply(theirs, List.of(new Change.RemoveDocument(document.documentId())), 2);
        assertThat(found(null)).hasSize(1);
    }

    @Test
    void aVectorOfAnotherSizeLeavesItsPassageToItsWords() {
        EmbeddedChunk odd = new EmbeddedChunk(document.of("Ferry two").done().chunk(), SHORT, "");
        index.apply(key, List.of(new Change.Put(List.of(document.of("Ferry one").done(), odd))), 1);

        assertThat(found(null)).hasSize(2);
        assertThat(found(SHORT)).hasSize(2);
        assertThat(index.search(key, query("bread", SamplePassages.direction(0)))
                        .items())
                .extracting(Candidate::chunkId)
                .containsExactly(document.idOf("Ferry one"));
    }

    @Test
    void anIndexMovesWhenItsFirstVectorComes() {
        index.apply(key, List.of(), 3);
        index.apply(key, List.of(new Change.Put(List.of(document.of("Ferry one").done()))), 4);

        assertThat(index.sequence(key)).isEqualTo(4);
        try (QdrantPassageIndex elsewhere = qdrant.index()) {
            assertThat(elsewhere.sequence(key)).isEqualTo(4);
            elsewhere.drop(key);
        }
        assertThat(index.sequence(key)).isEqualTo(-1);
    }

    @Test
    void aBuildThatStoppedHalfwayIsBegunAgain() {
        store(document.of("Ferry one").done());
        index.apply(
                key, List.of(new Change.Put(List.of(document.of("Ferry of yore").done()))), -1);
        assertThat(index.sequence(key)).isEqualTo(-1);

        follower.catchUp(key);

        assertThat(found(null)).containsExactly(document.idOf("Ferry one"));
    }

    @Test
    void sharedCharactersAloneMakeNoFind() {
        index.apply(
                key,
                List.of(new Change.Put(List.of(
                        document.of("渡轮中午出发").done(), document.of("中间有轮子").done()))),
                1);

        assertThat(index.search(key, query("渡轮", null)).items())
                .extracting(Candidate::chunkId)
                .containsExactly(document.idOf("渡轮中午出发"));
        assertThat(index.search(key, query("渡轮", SamplePassages.direction(0))).items())
                .filteredOn(hit -> hit.chunkId().equals(document.idOf("中间有轮子")))
                .singleElement()
                .satisfies(hit -> assertThat(hit.bm25()).isZero());
    }

    private void store(EmbeddedChunk chunk) {
        chunks.put(key, chunk);
    }

    private List<String> found(@Nullable Vector vector) {
        return index.search(key, query("ferry", vector)).items().stream()
                .map(Candidate::chunkId)
                .toList();
    }

    private IndexQuery query(String text, @Nullable Vector vector) {
        return new IndexQuery(text, vector, new SearchFilter(Set.of(document.knowledgeBaseId()), null), 10);
    }

    private static void refused(ThrowingCallable call, ErrorCode code, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }
}
