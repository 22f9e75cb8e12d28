package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Reach;
import io.ragstone.core.call.ReachOfWork;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.job.IngestJob;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBaseChange;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IngestionTest extends IngestionScene {
    @Test
    @Timeout(60)
    void whenNothingIsLeftToDoTheIndexHoldsAllThatWasPublished() throws IOException {
        IndexKey key = IndexKey.of(base);
        parsing.start(base, List.of(upload("Quiet hours begin at ten."), upload("Dogs stay on the leash.")));
        long before = chunks.lastChange(key);
        try (IngestWorkers workers =
                new IngestWorkers(jobs, ingestion, SETTINGS, new ReachOfWork(() -> Reach.EVERYTHING))) {
            workers.start();
            while (workers.jobsDone() < 2 || index.sequence(key) < chunks.lastChange(key)) {
                Thread.onSpinWait();
            }
        }
        assertThat(index.sequence(key)).isGreaterThan(before);
    }

    @Test
    void makesSearchableChunksOfAFile() throws IOException {
        Document document = upload("Quiet hours begin at ten.\nDogs stay on the leash.\nBicycles live in the cellar.");
        parsing.start(base, List.of(document));
        assertThat(now(document).parsing().state()).isEqualTo(RunState.RUNNING);

        assertThat(workOnNext()).contains(IndexKey.of(base));

        Document done = now(document);
        assertThat(done.parsing().state()).isEqualTo(RunState.DONE);
        assertThat(done.parsing().progress()).isEqualTo(1);
        assertThat(done.parsing().duration()).isPositive();
        assertThat(done.parsing().log())
                .contains("Task has been received.", "Generate 3 chunks", "Indexing done", "Task done");
        assertThat(done.chunkCount()).isEqualTo(3);
        assertThat(String.join("\n", contents(document))).contains("Quiet hours", "leash", "cellar");
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void anIndexThatIsAwayKeepsNoDocumentWaiting() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        index.away(true);

        IndexKey key = workOnNext().orElseThrow();
        ingestion.makeSearchable(key);
        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
        assertThat(contents(document)).hasSize(1);

        index.away(false);
        ingestion.makeSearchable(key);
        assertThat(index.sequence(key)).isEqualTo(chunks.lastChange(key));
    }

    @Test
    void theSamePassageTwiceIsOneChunk() throws IOException {
        Document document = upload("Dogs stay on the leash.\nDogs stay on the leash.");
        parsing.start(base, List.of(document));
        workOnNext();
        assertThat(contents(document)).hasSize(1);
        assertThat(now(document).chunkCount()).isEqualTo(1);
    }

    @Test
    void theOldChunksStayUntilTheNewOnesAreThere() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        workOnNext();
        List<String> before = contents(document);

        parsing.start(base, List.of(now(document)));
        beforeParsing = () -> assertThat(contents(document)).isEqualTo(before);
        workOnNext();

        assertThat(contents(document)).isEqualTo(before);
        assertThat(now(document).generation()).isEqualTo(2);
    }

    @Test
    void stoppingInTheMiddleDropsOldAndNewChunks() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        workOnNext();
        parsing.start(base, List.of(now(document)));
        beforeParsing = () -> parsing.stop(base, List.of(now(document)));

        assertThat(workOnNext()).isEmpty();

        assertThat(now(document).parsing().state()).isEqualTo(RunState.CANCELLED);
        assertThat(contents(document)).isEmpty();
        assertThat(now(document).chunkCount()).isZero();
    }

    @Test
    void aDocumentThatWasStoppedCanBeParsedAgain() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        parsing.stop(base, List.of(now(document)));
        parsing.start(base, List.of(now(document)));
        workOnNext();
        assertThat(contents(document)).hasSize(1);
    }

    @Test
    void aWorkerThatLostItsJobPublishesNothing() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        IngestJob slow = jobs.claim("slow", SETTINGS.lease()).orElseThrow();
        clock.advance(SETTINGS.lease());
        workOnNext();
        List<String> before = contents(document);

        assertThat(ingestion.run(slow, "slow")).isEmpty();

        assertThat(contents(document)).isEqualTo(before).hasSize(1);
        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void whenTheModelChangesMeanwhileTheNewOneEmbeds() throws IOException {
        Document document = upload("Quiet hours begin at ten.");
        parsing.start(base, List.of(document));
        IndexKey other = new IndexKey(tenant, "other@Test");
        beforeParsing = () -> bases.update(
                KnowledgeBaseChange.embeddedWith(other.embeddingModel()).applyTo(base, clock.instant()));

        assertThat(workOnNext()).contains(other);

        List<String> made = chunks.ids(tenant, document.id());
        assertThat(chunks.embedded(other, document.id(), made)).hasSize(1);
        assertThat(chunks.embedded(IndexKey.of(base), document.id(), made)).isEmpty();
        assertThat(chunks.staged()).isZero();
        assertThat(now(document).parsing().state()).isEqualTo(RunState.DONE);
        assertThat(jobs.depth()).isZero();
    }

    @Test
    void aDocumentThatIsGoneIsForgotten() throws IOException {
        Document document = upload("x");
        parsing.start(base, List.of(document));
        IngestJob job = jobs.claim(WORKER, SETTINGS.lease()).orElseThrow();
        service.delete(base, List.of(document.id()));
        assertThat(ingestion.run(job, WORKER)).isEmpty();
        assertThat(jobs.depth()).isZero();
    }
}
