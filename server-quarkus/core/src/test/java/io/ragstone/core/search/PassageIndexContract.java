package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.PassageIndex.Change;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link PassageIndex} does. */
public abstract class PassageIndexContract {
    private static final Vector AHEAD = SamplePassages.direction(0);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
    private final SamplePassages neighbour = new SamplePassages(tenant, document.knowledgeBaseId(), ids.next());
    private final SamplePassages elsewhere = new SamplePassages(tenant, ids.next(), ids.next());
    private long sequence = 10;

    protected abstract PassageIndex index();

    @Test
    void anIndexThatNobodyMadeIsEmpty() {
        assertThat(index().sequence(key)).isEqualTo(-1);
        assertThat(search("anything", AHEAD).items()).isEmpty();
        assertThat(search("anything", AHEAD).lexicalTotal()).isZero();
        assertThat(index().sequence(key)).isEqualTo(-1);
    }

    @Test
    void theSequenceIsKept() {
        index().apply(key, List.of(), 0);
        assertThat(index().sequence(key)).isZero();
        index().apply(key, List.of(), 42);
        assertThat(index().sequence(key)).isEqualTo(42);
    }

    @Test
    void whatIsAppliedIsFoundAtOnceByItsWords() {
        put(
                document.of("The ferry leaves at noon").at(3).done(),
                document.of("Bread is baked at night").done());

        Candidates found = search("ferry", null);

        assertThat(found.lexicalTotal()).isEqualTo(1);
        assertThat(found.items()).singleElement().satisfies(hit -> {
            assertThat(hit.chunkId()).isEqualTo(document.idOf("The ferry leaves at noon"));
            assertThat(hit.documentId()).isEqualTo(document.documentId());
            assertThat(hit.knowledgeBaseId()).isEqualTo(document.knowledgeBaseId());
            assertThat(hit.ordinal()).isEqualTo(3);
            assertThat(hit.bm25()).isPositive();
            assertThat(hit.coverage()).isCloseTo(1, within(1e-6));
            assertThat(hit.cosine()).isZero();
        });
    }

    @Test
    void chineseIsFoundByItsCharacters() {
        put(document.of("渡轮中午出发").done(), document.of("面包在夜里烘烤").done());

        assertThat(contents("渡轮")).containsExactly(document.idOf("渡轮中午出发"));
        assertThat(contents("轮")).containsExactly(document.idOf("渡轮中午出发"));
    }

    @Test
    void bothSidesJudgeWhatEitherOfThemFound() {
        put(
                document.of("The ferry leaves at noon").pointing(80).done(),
                document.of("Ships cast off at twelve").pointing(10).done(),
                document.of("Bread is baked at night").pointing(85).done());

        List<Candidate> found = index().search(key, new IndexQuery("ferry", AHEAD, everywhere(), 1, 1))
                .items();

        assertThat(found).hasSize(2);
        assertThat(found.get(0).chunkId()).isEqualTo(document.idOf("The ferry leaves at noon"));
        assertThat(found.get(0).bm25()).isPositive();
        assertThat(found.get(0).cosine()).isCloseTo(Math.cos(Math.toRadians(80)), within(1e-4));
        assertThat(found.get(1).chunkId()).isEqualTo(document.idOf("Ships cast off at twelve"));
        assertThat(found.get(1).bm25()).isZero();
        assertThat(found.get(1).coverage()).isZero();
        assertThat(found.get(1).cosine()).isCloseTo(Math.cos(Math.toRadians(10)), within(1e-4));
    }

    @Test
    void whatTheVectorFoundIsJudgedByItsWordsToo() {
        put(
                document.of("The ferry, the ferry, always the ferry")
                        .pointing(90)
                        .done(),
                document.of("Once there was a ferry on this long and winding river")
                        .pointing(5)
                        .done());

        List<Candidate> found = index().search(key, new IndexQuery("ferry", AHEAD, everywhere(), 1, 1))
                .items();

        assertThat(found).hasSize(2).allSatisfy(hit -> {
            assertThat(hit.bm25()).isPositive();
            assertThat(hit.coverage()).isCloseTo(1, within(1e-6));
        });
    }

    @Test
    void eachSideContributesNoMoreThanAskedFor() {
        put(IntStream.range(0, 20)
                .mapToObj(i -> document.of("Ferry number " + i).pointing(4 * i).done())
                .toArray(EmbeddedChunk[]::new));

        assertThat(index().search(key, new IndexQuery("ferry", null, everywhere(), 7))
                        .items())
                .hasSize(7);
        assertThat(index().search(key, new IndexQuery("bread", AHEAD, everywhere(), 7, 3))
                        .items())
                .extracting(Candidate::chunkId)
                .containsExactlyInAnyOrder(
                        document.idOf("Ferry number 0"),
                        document.idOf("Ferry number 1"),
                        document.idOf("Ferry number 2"));
        assertThat(index().search(key, new IndexQuery("bread", AHEAD, everywhere(), 7, 0))
                        .items())
                .isEmpty();
        assertThat(index().search(key, new IndexQuery("ferry", AHEAD, everywhere(), Integer.MAX_VALUE))
                        .items())
                .hasSize(20);
    }

    @Test
    void passagesOfNamedDocumentsAreCountedExactly() {
        put(IntStream.range(0, 1500)
                .mapToObj(i -> document.of("Ferry number " + i).done())
                .toArray(EmbeddedChunk[]::new));
        put(neighbour.of("One more ferry").done());

        Candidates found = index().search(key, new IndexQuery("ferry", null, only(Set.of(document.documentId())), 5));

        assertThat(found.items()).hasSize(5);
        assertThat(found.lexicalTotal()).isEqualTo(1500);
    }

    @Test
    void applyingTwiceDoesNoHarm() {
        List<Change> changes = List.of(
                new Change.RemoveDocument(document.documentId()),
                new Change.Put(List.of(document.of("The ferry leaves at noon").done())));

        index().apply(key, changes, 1);
        index().apply(key, changes, 2);

        assertThat(search("ferry", AHEAD).items()).hasSize(1);
        assertThat(search("ferry", AHEAD).lexicalTotal()).isEqualTo(1);
    }

    @Test
    void changesCountInTheirOrder() {
        EmbeddedChunk chunk = document.of("The ferry leaves at noon").done();
        index().apply(
                        key,
                        List.of(
                                new Change.Put(List.of(chunk)),
                                new Change.RemoveDocument(document.documentId()),
                                new Change.Put(List.of(chunk)),
                                new Change.Put(List.of(neighbour.of("A ferry").done())),
                                new Change.RemoveDocument(neighbour.documentId())),
                        1);

        assertThat(contents("ferry")).containsExactly(chunk.chunk().id());
    }

    @Test
    void aReplacedPassageIsNotFoundByItsOldWords() {
        EmbeddedChunk before = document.of("The ferry leaves at noon").done();
        put(before);
        put(document.of("The train leaves at noon").under(before.chunk().id()));

        assertThat(contents("ferry")).isEmpty();
        assertThat(contents("train")).containsExactly(before.chunk().id());
    }

    @Test
    void removedPassagesAreGone() {
        put(
                document.of("Ferry one").done(),
                document.of("Ferry two").done(),
                neighbour.of("Ferry three").done(),
                elsewhere.of("Ferry four").done());

        remove(new Change.RemoveChunk(document.documentId(), document.idOf("Ferry one")));
        assertThat(contents("ferry")).hasSize(3);
        remove(new Change.RemoveDocument(document.documentId()));
        assertThat(contents("ferry"))
                .containsExactlyInAnyOrder(neighbour.idOf("Ferry three"), elsewhere.idOf("Ferry four"));
        remove(new Change.RemoveKnowledgeBase(document.knowledgeBaseId()));
        assertThat(contents("ferry")).containsExactly(elsewhere.idOf("Ferry four"));
    }

    @Test
    void aFilterBindsBothSides() {
        put(
                document.of("Ferry one").done(),
                neighbour.of("Ferry two").done(),
                elsewhere.of("Ferry three").done(),
                document.of("Ferry that is switched off").switchedOff().done());

        assertThat(found(new SearchFilter(Set.of(document.knowledgeBaseId()), null)))
                .containsExactlyInAnyOrder(document.idOf("Ferry one"), neighbour.idOf("Ferry two"));
        assertThat(found(only(Set.of(neighbour.documentId(), elsewhere.documentId()))))
                .containsExactlyInAnyOrder(neighbour.idOf("Ferry two"), elsewhere.idOf("Ferry three"));
        assertThat(found(new SearchFilter(Set.of(elsewhere.knowledgeBaseId()), Set.of(document.documentId()))))
                .isEmpty();
        assertThat(found(new SearchFilter(Set.of(), null))).isEmpty();
        assertThat(found(only(Set.of()))).isEmpty();
    }

    @Test
    void aFilterMayAskForTags() {
        put(
                tagged(document.of("Ferry one").done(), "Sea", "boats"),
                tagged(document.of("Ferry two").done(), "islands"),
                document.of("Ferry three").done());
        Set<UUID> bases = Set.of(document.knowledgeBaseId());

        assertThat(found(new SearchFilter(bases, null, Set.of("boats", "planes"))))
                .containsExactly(document.idOf("Ferry one"));
        assertThat(found(new SearchFilter(bases, null, Set.of("Sea", "islands"))))
                .containsExactlyInAnyOrder(document.idOf("Ferry one"), document.idOf("Ferry two"));
        assertThat(found(new SearchFilter(bases, null, Set.of("sea")))).isEmpty();
        assertThat(found(new SearchFilter(bases, null, Set.of()))).isEmpty();
    }

    private static EmbeddedChunk tagged(EmbeddedChunk passage, String... tags) {
        return new EmbeddedChunk(
                passage.chunk().tagged(Arrays.stream(tags).map(ChunkTag::given).toList()),
                passage.vector(),
                passage.documentName());
    }

    @Test
    void titlesKeywordsAndQuestionsAreFoundToo() {
        put(
                document.of("Departures").titled("ferry_timetable.pdf").done(),
                document.of("Arrivals").keywords("steamboat").done(),
                document.of("Prices").questions("How much is a bicycle?").done(),
                document.of("Added by hand").done());

        assertThat(contents("timetable")).containsExactly(document.idOf("Departures"));
        assertThat(contents("steamboat")).containsExactly(document.idOf("Arrivals"));
        assertThat(contents("bicycle")).containsExactly(document.idOf("Prices"));
        assertThat(search("steamboat", null).items().get(0).coverage()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rareWordsOfTheQuestionWeighMore() {
        put(
                document.of("ferry timetable").done(),
                document.of("ferry prices").done(),
                document.of("ferry routes").done(),
                document.of("ferry crew").done(),
                document.of("bicycle prices").done());

        List<Candidate> found = search("the ferry bicycle", null).items();

        assertThat(coverage(found, "bicycle prices")).isGreaterThan(.5).isLessThan(1);
        assertThat(coverage(found, "ferry crew")).isGreaterThan(0).isLessThan(.5);
        assertThat(coverage(found, "bicycle prices") + coverage(found, "ferry crew"))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void aQuestionWithoutWordsFindsNothingByWords() {
        put(document.of("The ferry leaves at noon").done());

        assertThat(contents("?! ...")).isEmpty();
        assertThat(contents("the")).isEmpty();
        assertThat(search("?!", AHEAD).items())
                .singleElement()
                .satisfies(hit -> assertThat(hit.bm25()).isZero());
    }

    @Test
    void everyTenantAndModelHasAnIndexOfItsOwn() {
        IndexKey otherModel = new IndexKey(tenant, "other@Builtin");
        IndexKey otherTenant = new IndexKey(ids.next(), "bge@Builtin");
        put(document.of("The ferry leaves at noon").done());

        index().apply(otherModel, List.of(), 3);

        assertThat(index().sequence(otherModel)).isEqualTo(3);
        assertThat(index().sequence(otherTenant)).isEqualTo(-1);
        assertThat(index().search(otherModel, new IndexQuery("ferry", AHEAD, everywhere(), 10))
                        .items())
                .isEmpty();
    }

    @Test
    void aDroppedIndexBeginsAnew() {
        put(document.of("The ferry leaves at noon").done());
        IndexKey other = new IndexKey(tenant, "other@Builtin");
        index().apply(other, List.of(), 3);

        index().drop(key);
        index().drop(key);

        assertThat(index().sequence(key)).isEqualTo(-1);
        assertThat(contents("ferry")).isEmpty();
        assertThat(index().sequence(other)).isEqualTo(3);
        put(document.of("The ferry leaves at one").done());
        assertThat(contents("ferry")).hasSize(1);
    }

    @Test
    void wordsAreMarkedInTheSentencesThatHoldThem() {
        assertThat(index().highlight("ferry", "chunk ferry 0")).isEqualTo("chunk <em>ferry</em> 0");
        assertThat(index().highlight("the Ferry", "Bread is baked. The ferry is late. Take a ferry!"))
                .isEqualTo("The <em>ferry</em> is late....Take a <em>ferry</em>!");
        assertThat(index().highlight("bicycle", "The ferry is late.")).isNull();
        assertThat(index().highlight("?", "The ferry is late?")).isNull();
    }

    @Test
    void itCanBeChecked() {
        assertThatCode(() -> index().check()).doesNotThrowAnyException();
    }

    private void put(EmbeddedChunk... chunks) {
        index().apply(key, List.of(new Change.Put(List.of(chunks))), ++sequence);
    }

    private void remove(Change change) {
        index().apply(key, List.of(change), ++sequence);
    }

    private Candidates search(String text, @Nullable Vector vector) {
        return index().search(key, new IndexQuery(text, vector, everywhere(), 100));
    }

    private List<String> contents(String text) {
        return search(text, null).items().stream().map(Candidate::chunkId).toList();
    }

    private List<String> found(SearchFilter filter) {
        List<String> byWords = index().search(key, new IndexQuery("ferry", null, filter, 10)).items().stream()
                .map(Candidate::chunkId)
                .toList();
        List<String> byVector = index().search(key, new IndexQuery("bread", AHEAD, filter, 10)).items().stream()
                .map(Candidate::chunkId)
                .toList();
        assertThat(byVector).containsExactlyInAnyOrderElementsOf(byWords);
        return byWords;
    }

    private double coverage(List<Candidate> found, String content) {
        return found.stream()
                .filter(hit -> hit.chunkId().equals(document.idOf(content)))
                .findFirst()
                .orElseThrow()
                .coverage();
    }

    private SearchFilter everywhere() {
        return only(null);
    }

    private SearchFilter only(@Nullable Set<UUID> documents) {
        return new SearchFilter(Set.of(document.knowledgeBaseId(), elsewhere.knowledgeBaseId()), documents);
    }
}
