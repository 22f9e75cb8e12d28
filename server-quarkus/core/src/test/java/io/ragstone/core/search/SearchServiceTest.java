package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.SearchResult.DocumentCount;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchServiceTest extends SearchScene {
    @Test
    void anAddedChunkIsFoundAtOnce() {
        put(of(ferries).of("The ferry leaves at noon"));

        SearchResult found = search.search(ask("ferry"));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.chunk().content()).isEqualTo("The ferry leaves at noon");
            assertThat(passage.documentName()).isEqualTo("ferries.txt");
            assertThat(passage.term()).isEqualTo(1);
            assertThat(passage.vector()).isEqualTo(1);
            assertThat(passage.similarity()).isEqualTo(1);
            assertThat(passage.highlight()).isEqualTo("The <em>ferry</em> leaves at noon");
        });
    }

    /** What RAGFlow's own clients expect of a document of one parsed chunk and four that were added. */
    @ParameterizedTest
    @CsvSource({"0.3,1024", "0,1024", "0.5,1024", "10,1024", "0.3,10", "0.3,1", "10,1"})
    void findsExactlyThePassagesWithTheWord(double weight, int topK) {
        put(of(ferries)
                .of("This is the content of a test TXT file.")
                .titled("ferries.txt")
                .pointing(70));
        IntStream.range(0, 4)
                .forEach(i -> put(of(ferries).of("chunk test " + i).at(i + 1).pointing(30)));

        assertThat(search.search(ask("chunk", weight, topK, PageRequest.of(1, 30)))
                        .passages())
                .hasSize(4)
                .allSatisfy(passage -> assertThat(passage.chunk().content()).startsWith("chunk test"));
        assertThat(search.search(ask("chunk", weight, topK, PageRequest.of(2, 2)))
                        .passages())
                .hasSize(2);
        assertThat(search.search(ask("chunk", weight, topK, PageRequest.of(3, 2)))
                        .passages())
                .isEmpty();
        assertThat(search.search(ask("chunk", weight, topK, PageRequest.of(3, 2)))
                        .total())
                .isEqualTo(4);
        assertThat(search.search(ask("chunk", weight, topK, PageRequest.of(1, 5)))
                        .passages())
                .hasSize(4);
    }

    @Test
    void meaningIsFoundWithoutAnyWord() {
        put(of(ferries).of("Ships cast off at twelve").pointing(20));
        put(of(trains).of("Trains run every hour").pointing(75));

        SearchResult found = search.search(ask("ferry"));

        assertThat(contents(found)).containsExactly("Ships cast off at twelve");
        assertThat(found.passages().get(0).term()).isZero();
    }

    @Test
    void pagesDoNotOverlapAndReachAsFarAsTheyMay() {
        IntStream.range(0, 1100)
                .forEach(i -> put(of(ferries).of("Ferry number " + i).at(i)));

        SearchResult first = search.search(ask("ferry", .3, 1024, PageRequest.of(1, 30)));
        SearchResult second = search.search(ask("ferry", .3, 1024, PageRequest.of(2, 30)));
        SearchResult deep = search.search(ask("ferry", .3, 1024, PageRequest.of(34, 30)));
        SearchResult beyond = search.search(ask("ferry", .3, 1024, PageRequest.of(1000, 30)));

        assertThat(first.total()).isEqualTo(100);
        assertThat(contents(first)).hasSize(30).doesNotContainAnyElementsOf(contents(second));
        assertThat(deep.passages()).hasSize(30);
        assertThat(deep.total()).isBetween(1020L, 1100L);
        assertThat(beyond.passages()).isEmpty();
    }

    @Test
    void documentsAreCountedOverAllPagesMostFirst() {
        put(of(trains).of("A ferry beside the train"));
        put(of(ferries).of("Ferry one"));
        put(of(ferries).of("Ferry two").at(1));
        put(of(bread).of("Bread on the ferry"));

        SearchResult found = search.search(ask("ferry", .3, 1024, PageRequest.of(1, 1)));

        assertThat(found.passages()).hasSize(1);
        assertThat(found.perDocument()).first().isEqualTo(new DocumentCount(ferries.id(), "ferries.txt", 2));
        assertThat(found.perDocument())
                .extracting(DocumentCount::documentName)
                .hasSize(3)
                .contains("bread.txt");
    }

    @Test
    void looksOnlyWhereItMay() {
        put(of(ferries).of("Ferry one"));
        put(of(trains).of("Ferry two"));
        put(of(bread).of("Ferry three"));

        assertThat(contents(search.search(ask("ferry", List.of(base), null))))
                .containsExactlyInAnyOrder("Ferry one", "Ferry two");
        assertThat(contents(search.search(ask("ferry", List.of(base, other, base), Set.of(trains.id(), bread.id())))))
                .containsExactlyInAnyOrder("Ferry two", "Ferry three");
        assertThat(search.search(ask("ferry", List.of(base), Set.of())).total()).isZero();
    }

    @Test
    void theThresholdLeavesOutWhatIsLessSimilar() {
        put(of(ferries).of("Ferry timetable").pointing(60));
        put(of(ferries).of("Ferry").at(1).pointing(60));

        assertThat(search.search(threshold(.9)).total()).isZero();
        assertThat(contents(search.search(threshold(.7)))).containsExactly("Ferry timetable");
        assertThat(search.search(threshold(.1)).total()).isEqualTo(2);
    }

    @Test
    void nothingIsAskedNothingIsFound() {
        put(of(ferries).of("The ferry leaves at noon"));

        assertThat(search.search(ask("  "))).isEqualTo(SearchResult.NOTHING);
        assertThat(search.search(ask("ferry", List.of(), null))).isEqualTo(SearchResult.NOTHING);
    }

    @Test
    void whatIsDeletedIsNotFound() {
        put(of(ferries).of("The ferry leaves at noon"));
        search.search(ask("ferry"));

        chunks.deleteDocuments(key, base.id(), List.of(ferries.id()));

        assertThat(search.search(ask("ferry")).total()).isZero();
    }

    @Test
    void oneDocumentIsSearchedByWordsAlone() {
        IntStream.range(0, 7)
                .forEach(i -> put(of(ferries).of("Ferry number " + i).at(i)));
        put(of(ferries).of("Ships cast off at twelve").at(8));
        put(of(trains).of("A ferry beside the train"));

        assertThat(search.searchWithin(base, ferries, "ferry", PageRequest.of(1, 5))
                        .items())
                .hasSize(5);
        assertThat(search.searchWithin(base, ferries, "ferry", PageRequest.of(2, 5))
                        .items())
                .hasSize(2);
        assertThat(search.searchWithin(base, ferries, "ferry", PageRequest.ALL).items())
                .hasSize(7);
        assertThat(search.searchWithin(base, ferries, "ferry", PageRequest.of(1, 5))
                        .total())
                .isEqualTo(7);
        assertThat(search.searchWithin(base, ferries, "bicycle", PageRequest.ALL)
                        .total())
                .isZero();
    }

    @Test
    void aTextWithoutTheWordsIsShownAsItIs() {
        assertThat(search.highlight("ferry", "Take the ferry")).isEqualTo("Take the <em>ferry</em>");
        assertThat(search.highlight("ferry", "Take the train")).isEqualTo("Take the train");
    }

    @Test
    void aModelThatReadsThePassagesDecidesTheirOrder() {
        put(of(ferries).of("The ferry leaves at noon"));
        put(of(trains).of("A ferry beside the train").pointing(30));
        reranker.likes("beside", .9).likes("noon", .2);

        SearchResult found = search.search(reranked(0));

        assertThat(contents(found)).containsExactly("A ferry beside the train", "The ferry leaves at noon");
        assertThat(found.notes()).isEmpty();
        Passage best = found.passages().get(0);
        assertThat(best.vector()).isEqualTo(.9);
        assertThat(best.similarity()).isCloseTo(.7 * best.term() + .3 * .9, within(1e-9));
        assertThat(contents(search.search(reranked(.9)))).containsExactly("A ferry beside the train");
    }

    @Test
    void onlyTheBestPassagesAreReadOnceMore() {
        IntStream.range(0, 90)
                .forEach(i -> put(of(ferries).of("Ferry number " + i).at(i).pointing(i / 2d)));

        SearchResult found = search.search(reranked(0));

        assertThat(reranker.read()).isEqualTo(64);
        assertThat(found.total()).isEqualTo(90);
    }

    @Test
    void withoutTheModelTheOrderIsTheUsualOneAndTheAnswerSaysSo() {
        put(of(ferries).of("The ferry leaves at noon"));
        put(of(trains).of("A ferry beside the train").pointing(30));
        reranker.breaks("Jina did not answer in time.");

        SearchResult found = search.search(reranked(.2));

        assertThat(contents(found)).isEqualTo(contents(search.search(ask("ferry"))));
        assertThat(found.notes())
                .containsExactly("test could not rerank; the order is the usual one. Jina did not answer in time.");
    }

    private SearchRequest reranked(double threshold) {
        return new SearchRequest(
                "ferry", List.of(base, other), null, .3, threshold, 1024, PageRequest.of(1, 30), false, "test", null);
    }

    private SearchRequest ask(String question) {
        return ask(question, .3, 1024, PageRequest.of(1, 30));
    }

    private SearchRequest ask(String question, double weight, int topK, PageRequest page) {
        return new SearchRequest(question, List.of(base, other), null, weight, .2, topK, page, true);
    }

    private SearchRequest ask(String question, List<KnowledgeBase> bases, @Nullable Set<UUID> documents) {
        return new SearchRequest(question, bases, documents, .3, .2, 1024, PageRequest.of(1, 30), false);
    }

    private SearchRequest threshold(double threshold) {
        return new SearchRequest(
                "ferry timetable", List.of(base), null, .3, threshold, 1024, PageRequest.of(1, 30), false);
    }
}
