package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.RunState;
import io.ragstone.core.model.Vector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReembeddingServiceTest extends ReembeddingScene {
    @Test
    void aKnowledgeBaseBeginsWithoutAnOrder() {
        assertThat(service.state(base).state()).isEqualTo(RunState.UNSTARTED);
        assertThat(service.state(base).model()).isEqualTo(OLD);
        assertThat(service.state(base).progress()).isZero();
    }

    @Test
    void thereIsOneOrderAtATime() {
        service.start(base, NEW);

        assertThatThrownBy(() -> service.start(base, OLD))
                .hasMessage("A reindexing is under way already. Wait until it is done, or cancel it.");
        assertThat(service.state(base).model()).isEqualTo(NEW);
    }

    @Test
    void modelsThatCannotBeUsedAreRefused() {
        assertThatThrownBy(() -> service.start(base, "nonsense@Builtin"))
                .hasMessage("Unsupported model: <nonsense@Builtin>");
        assertThatThrownBy(() -> service.start(base, "text-embedding-3-small@OpenAI"))
                .hasMessage("Unauthorized model: <text-embedding-3-small@OpenAI>");
        assertThat(service.state(base).state()).isEqualTo(RunState.UNSTARTED);
    }

    @Test
    void onlyWhatIsUnderWayCanBeCancelled() {
        assertThatThrownBy(() -> service.cancel(base))
                .hasMessage("No reindexing is under way that could be cancelled.");
        service.start(base, NEW);

        assertThat(service.cancel(base).state()).isEqualTo(RunState.CANCELLED);

        assertThatThrownBy(() -> service.cancel(base)).hasMessageContaining("could be cancelled");
        assertThat(service.start(base, NEW).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void newVectorsOfTheSameModelDoNotComeFromTheCache() {
        Vector kept = new Vector(new float[] {1});
        cache.keep(tenant, OLD, Map.of("a", kept), clock.instant());
        cache.keep(tenant, NEW, Map.of("a", kept), clock.instant());

        service.start(base, null);

        assertThat(service.state(base).model()).isEqualTo(OLD);
        assertThat(cache.find(tenant, OLD, List.of("a"))).isEmpty();
        assertThat(cache.find(tenant, NEW, List.of("a"))).hasSize(1);
    }
}
