package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.RunState;
import io.ragstone.core.ingest.history.PastRun;
import org.junit.jupiter.api.Test;

/** How orders ended is remembered, once each. */
class ReembeddingHistoryTest extends ReembeddingScene {
    @Test
    void anOrderThatIsDoneIsRemembered() {
        document("Quiet hours begin at ten", "Dogs stay on the leash", "Bins are emptied on Monday");
        order(NEW);
        assertThat(runs.all()).isEmpty();

        work();

        PastRun run = runs.all().getFirst();
        assertThat(runs.all()).hasSize(1);
        assertThat(run.documentId()).isNull();
        assertThat(run.knowledgeBaseId()).isEqualTo(base.id());
        assertThat(run.method()).isEqualTo(NEW);
        assertThat(run.outcome()).isEqualTo(RunState.DONE);
        assertThat(run.chunks()).isEqualTo(3);
    }

    @Test
    void soIsOneThatFailedOrWasCancelled() {
        document("Quiet hours begin at ten");
        models.meanwhile.add(models::fail);
        order(NEW);
        work();
        order(NEW);
        service.cancel(base);

        assertThat(runs.all()).extracting(PastRun::outcome).containsExactly(RunState.FAILED, RunState.CANCELLED);
        assertThat(runs.all().getFirst().log()).contains("The provider has failed.");
    }
}
