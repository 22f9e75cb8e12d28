package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.history.PastRun;
import io.ragstone.core.ingest.history.PastRunFilter;
import io.ragstone.core.ingest.history.RunHistory;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every run of a document that has ended is remembered, once. */
class RunHistoryTest extends IngestionScene {
    private Document started(String text) throws IOException {
        Document document = upload(text);
        parsing.start(base, List.of(document));
        return document;
    }

    @Test
    void aRunThatIsThroughIsRemembered() throws IOException {
        Document document = started("Quiet hours begin at ten.\nDogs stay on the leash.\nBicycles live in the cellar.");
        assertThat(runs.all()).isEmpty();

        workOnNext();

        PastRun run = runs.all().getFirst();
        assertThat(runs.all()).hasSize(1);
        assertThat(run.documentId()).isEqualTo(document.id());
        assertThat(run.knowledgeBaseId()).isEqualTo(base.id());
        assertThat(run.name()).isEqualTo("rules.txt");
        assertThat(run.suffix()).isEqualTo("txt");
        assertThat(run.method()).isEqualTo("naive");
        assertThat(run.outcome()).isEqualTo(RunState.DONE);
        assertThat(run.chunks()).isEqualTo(3);
        assertThat(run.log())
                .contains("Task done")
                .isEqualTo(now(document).parsing().log());
        assertThat(run.begunAt()).isEqualTo(now(document).parsing().begunAt());
        assertThat(run.duration()).isPositive();
        assertThat(run.endedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aRunThatFailedIsRememberedWithItsReason() throws IOException {
        started("x");
        troubles.add(new ParseException("The file is encrypted."));

        workOnNext();

        assertThat(runs.all()).hasSize(1);
        assertThat(runs.all().getFirst().outcome()).isEqualTo(RunState.FAILED);
        assertThat(runs.all().getFirst().log()).contains("The file is encrypted.");
        assertThat(runs.all().getFirst().chunks()).isZero();
    }

    @Test
    void whatIsTriedAgainHasNotEnded() throws IOException {
        started("Quiet hours begin at ten.");
        troubles.add(new IllegalStateException("no answer"));

        workOnNext();
        assertThat(runs.all()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        workOnNext();

        assertThat(runs.all()).extracting(PastRun::outcome).containsExactly(RunState.DONE);
    }

    @Test
    void whatIsStoppedOrBegunAgainWasCancelled() throws IOException {
        Document document = started("Quiet hours begin at ten.");
        parsing.start(base, List.of(now(document)));
        parsing.stop(base, List.of(now(document)));
        parsing.stop(base, List.of(now(document)));

        assertThat(runs.all()).extracting(PastRun::outcome).containsExactly(RunState.CANCELLED, RunState.CANCELLED);
    }

    @Test
    void whoLostTheJobRemembersNothing() throws IOException {
        Document document = started("Quiet hours begin at ten.");
        beforeParsing = () -> parsing.stop(base, List.of(now(document)));

        workOnNext();

        assertThat(runs.all()).extracting(PastRun::outcome).containsExactly(RunState.CANCELLED);
    }

    @Test
    void onlySoManyAreRemembered() throws IOException {
        RunHistory small = new RunHistory(runs, ids, clock, 2);
        Document document = started("Quiet hours begin at ten.");
        workOnNext();
        PastRun first = runs.all().getFirst();

        small.parsed(now(document), now(document).parsing(), 1);
        small.parsed(now(document), now(document).parsing(), 2);

        assertThat(small.list(base, PastRunFilter.OF_DOCUMENTS, Order.NEWEST_FIRST, PageRequest.ALL)
                        .items())
                .extracting(PastRun::chunks)
                .containsExactly(2L, 1L);
        assertThat(runs.find(tenant, first.id())).isEmpty();
    }
}
