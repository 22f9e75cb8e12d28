package io.ragstone.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.document.ParseStatus;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Cancellation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParsingPatienceTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final FakeDocumentStore documents = new FakeDocumentStore();
    private final KnowledgeBase base = new SampleKnowledgeBases(ids).named(tenant, "Harbour");
    private final Document rules = running("rules.txt");
    private final Document fares = running("fares.txt");

    private Document running(String name) {
        Document document = new SampleDocuments(ids).named(tenant, base.id(), name);
        documents.insert(document);
        put(document, RunState.RUNNING, "");
        return document;
    }

    private void put(Document document, RunState state, String log) {
        documents.setParsing(tenant, document.id(), new ParseStatus(state, 0, log, null, Duration.ZERO));
    }

    private List<RunState> awaited(Duration longest, Cancellation cancellation) {
        return new ParsingPatience(documents, longest)
                .await(base, Set.of(rules.id(), fares.id()), cancellation).stream()
                        .map(document -> document.parsing().state())
                        .toList();
    }

    @Test
    void itWaitsUntilAllAreParsedOrHaveFailed() {
        put(rules, RunState.DONE, "");
        Thread.ofVirtual().start(() -> put(fares, RunState.FAILED, ""));

        assertThat(awaited(LONG, new Cancellation())).containsExactlyInAnyOrder(RunState.DONE, RunState.FAILED);
    }

    @Test
    void itWaitsNoLongerThanItMay() {
        assertThat(awaited(Duration.ZERO, new Cancellation())).containsOnly(RunState.RUNNING);
        assertThat(awaited(Duration.ofMillis(120), new Cancellation())).containsOnly(RunState.RUNNING);
    }

    @Test
    void itDoesNotWaitForNobody() {
        Cancellation gone = new Cancellation();
        gone.cancel();
        assertThat(awaited(LONG, gone)).containsOnly(RunState.RUNNING);

        Cancellation leaves = new Cancellation();
        Thread.ofVirtual().start(leaves::cancel);
        assertThat(awaited(LONG, leaves)).containsOnly(RunState.RUNNING);
    }

    @Test
    void aFailureIsTheSentenceOfTheLog() {
        ParseStatus failed = new ParseStatus(
                RunState.FAILED,
                -1,
                "10:00:00 Reading.\n10:00:01 [ERROR] It is no PDF. Upload another file.\n",
                null,
                Duration.ZERO);

        assertThat(failed.failure()).isEqualTo("It is no PDF. Upload another file.");
        assertThat(new ParseStatus(RunState.FAILED, -1, "", null, Duration.ZERO).failure())
                .isEmpty();
        assertThat(new ParseStatus(RunState.DONE, 1, failed.log(), null, Duration.ZERO).failure())
                .isEmpty();
    }
}
