package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.Document;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.Explain.Expected;
import io.ragstone.core.search.SearchTrace.Fate;
import io.ragstone.core.search.SearchTrace.Judged;
import io.ragstone.core.search.SearchTrace.Lost;
import io.ragstone.core.search.SearchTrace.Stage;
import io.ragstone.core.search.SearchTrace.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchTraceTest extends SearchScene {
    private static final String NOON = "The ferry to the island leaves at noon from the second pier";
    private static final String REPORT = "In the year 2019 the harbour counted 4120 ships, of which most carried grain,"
            + " timber and wool from the northern coast to the markets of the capital.";

    @Test
    void withoutBeingAskedASearchExplainsNothing() {
        put(of(ferries).of(NOON));

        assertThat(search.search(ask("ferry", null, 0, 1)).trace()).isNull();
    }

    @Test
    void saysWhichSideFoundWhatAndHowLongItTook() {
        put(of(ferries).of("Ferry timetable").pointing(40));
        put(of(ferries).of("Ships cast off at twelve").at(1).pointing(10));
        put(of(trains).of("Trains run every hour").pointing(80));

        SearchTrace trace = explained("ferry", new Explain(null));

        assertThat(trace.stages())
                .extracting(Stage::name)
                .containsExactly(
                        "catch up with the database",
                        "embed the question",
                        "search the index",
                        "rank",
                        "load the passages");
        assertThat(trace.stages()).allSatisfy(stage -> assertThat(stage.time()).isPositive());
        assertThat(trace.candidates()).isEqualTo(3);
        assertThat(trace.unrelated()).isEqualTo(1);
        assertThat(trace.trust()).isEqualTo(1);
        assertThat(trace.vectorShare()).isEqualTo(.5);
        assertThat(trace.judged()).extracting(Judged::wordPlace).containsExactlyInAnyOrder(1, 0, 0);
        assertThat(trace.judged()).extracting(Judged::vectorPlace).containsExactlyInAnyOrder(2, 1, 3);
        assertThat(trace.judged().getLast().fate()).isEqualTo(Fate.UNRELATED);
        assertThat(trace.verdict()).isNull();
    }

    @Test
    void whatWasFoundIsNotLost() {
        put(of(ferries).of(NOON));

        Verdict verdict = whyNot("ferry", "leaves at noon from the second pier", null);

        assertThat(verdict.lost()).isEqualTo(Lost.NOT_LOST);
        assertThat(verdict.place()).isEqualTo(1);
        assertThat(verdict.chunkIds()).containsExactly(of(ferries).idOf(NOON));
    }

    @Test
    void whatIsInNoChunkWasNotParsed() {
        put(of(ferries).of(NOON));

        assertThat(whyNot("ferry", "Dogs travel free of charge", null).lost()).isEqualTo(Lost.NOT_PARSED);
        assertThat(whyNot("ferry", "Dogs travel free of charge", ferries).lost())
                .isEqualTo(Lost.NOT_PARSED);
    }

    @Test
    void whatIsInSeveralChunksWasCutApart() {
        put(of(ferries).of("Tickets are sold at the kiosk beside the pier until five in the"));
        put(of(ferries)
                .of("afternoon and on board for a small extra charge paid in coins")
                .at(1));

        Verdict verdict = whyNot(
                "tickets",
                "Tickets are sold at the kiosk beside the pier until five in the afternoon and on board for a small extra"
                        + " charge paid in coins",
                null);

        assertThat(verdict.lost()).isEqualTo(Lost.CUT_APART);
        assertThat(verdict.chunkIds()).hasSize(2);
    }

    @Test
    void whatMayNotBeSearchedWasFiltered() {
        put(of(ferries).of(NOON));
        put(of(trains).of("Trains run every hour and never on Sundays").switchedOff());
        SearchRequest onlyTrains = new SearchRequest(
                "ferry",
                List.of(base),
                Set.of(trains.id()),
                .3,
                .2,
                1024,
                PageRequest.of(1, 30),
                false,
                null,
                new Explain(new Expected(NOON, null)));

        assertThat(verdict(search.search(onlyTrains)).lost()).isEqualTo(Lost.FILTERED);
        assertThat(whyNot("trains", "Trains run every hour", trains).lost()).isEqualTo(Lost.FILTERED);
        assertThat(verdict(search.search(ask("bread", new Explain(new Expected("Bread", bread.id())), .2, 30)))
                        .lost())
                .as("another knowledge base")
                .isEqualTo(Lost.FILTERED);
    }

    @Test
    void whatIsNotSimilarEnoughSaysHowSimilarItIs() {
        put(of(ferries).of(NOON).pointing(60));

        Verdict verdict =
                verdict(search.search(ask("ferry bicycle luggage", new Explain(new Expected(NOON, null)), .9, 30)));

        assertThat(verdict.lost()).isEqualTo(Lost.BELOW_THRESHOLD);
        assertThat(verdict.explanation()).contains("the threshold is 0.900");
    }

    @Test
    void whatHasNothingToDoWithTheQuestionIsUnrelated() {
        put(of(ferries).of(NOON).pointing(85));

        assertThat(whyNot("bicycle", NOON, null).lost()).isEqualTo(Lost.UNRELATED);
    }

    @Test
    void whatIsOnALaterPageHasItsPlace() {
        IntStream.range(0, 5)
                .forEach(i -> put(of(ferries).of("Ferry number " + i).at(i)));
        put(of(ferries).of(NOON).at(6).pointing(50));

        Verdict verdict = verdict(search.search(ask("ferry", new Explain(new Expected(NOON, null)), .2, 3)));

        assertThat(verdict.lost()).isEqualTo(Lost.OUT_OF_THE_PAGE);
        assertThat(verdict.place()).isEqualTo(6);
    }

    @Test
    void whatManyOthersPushAsideIsOutOfReach() {
        IntStream.range(0, 150)
                .forEach(i -> put(of(ferries).of("Ferry " + i).at(i).pointing(10)));
        put(of(trains).of(NOON).pointing(60));

        assertThat(whyNot("ferry", NOON, trains).lost()).isEqualTo(Lost.OUT_OF_REACH);
    }

    @Test
    void thatWhichSaysTheSameIsShownOnce() {
        put(of(ferries).of(REPORT));
        put(of(trains).of(REPORT.replace("wool from", "wool, from")));

        SearchResult found =
                search.search(ask("harbour grain", new Explain(new Expected(REPORT, trains.id())), .2, 30));

        assertThat(found.passages()).hasSize(1);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.trace())
                .satisfies(trace -> assertThat(trace.duplicates()).isEqualTo(1));
        assertThat(verdict(found).lost()).isIn(Lost.DUPLICATE, Lost.NOT_LOST);
    }

    @Test
    void otherNumbersAndShortTextsAreNoDuplicates() {
        put(of(ferries).of(REPORT));
        put(of(trains).of(REPORT.replace("4120", "3990")));
        put(of(ferries).of("Ferry one").at(1));
        put(of(trains).of("Ferry one").at(1));

        assertThat(search.search(ask("harbour grain", null, .6, 30)).passages()).hasSize(2);
        assertThat(search.search(ask("ferry", null, .6, 30)).passages()).hasSize(2);
    }

    private Verdict whyNot(String question, String passage, @Nullable Document document) {
        Expected expected = new Expected(passage, document == null ? null : document.id());
        return verdict(search.search(ask(question, new Explain(expected), .2, 30)));
    }

    private static Verdict verdict(SearchResult found) {
        return Objects.requireNonNull(traceOf(found).verdict());
    }

    private SearchTrace explained(String question, Explain explain) {
        return traceOf(search.search(ask(question, explain, .2, 30)));
    }

    private static SearchTrace traceOf(SearchResult found) {
        return Objects.requireNonNull(found.trace());
    }

    private SearchRequest ask(String question, @Nullable Explain explain, double threshold, int size) {
        return new SearchRequest(
                question, List.of(base), null, .3, threshold, 1024, PageRequest.of(1, size), false, null, explain);
    }
}
