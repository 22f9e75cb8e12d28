package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.ModelTasks.Done;
import io.ragstone.core.ask.settings.AskSettings;
import io.ragstone.core.ask.settings.AskSettings.Steps;
import io.ragstone.core.ask.step.RerankerChoice;
import io.ragstone.core.model.FakeChatModels;
import io.ragstone.core.tenant.ModelDefaults;
import io.ragstone.core.tenant.Tenant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModelTasksTest extends AskScene {
    private final FakeChatModels models = new FakeChatModels();
    private final ModelTasks tasks = new ModelTasks(settings, new RerankerChoice(tenants), models);

    private void reranker(String model) {
        tenants.update(new Tenant(
                tenant,
                "Shop",
                new ModelDefaults("", "words@Test", model, "", "", ""),
                true,
                Instant.EPOCH,
                Instant.EPOCH));
    }

    @Test
    void withoutModelsNothingIsDone() {
        assertThat(tasks.of(tenant)).isEqualTo(new Done(false, false));
    }

    @Test
    void aRerankerIsAskedWhereThereIsOneAndItIsWanted() {
        reranker("jina@Jina");
        assertThat(tasks.of(tenant).rerank()).isFalse();

        settings.change(call, ModelTasksTest::reranking);
        assertThat(tasks.of(tenant).rerank()).isTrue();

        reranker("");
        assertThat(tasks.of(tenant).rerank()).isFalse();
    }

    private static AskSettings reranking(AskSettings usual) {
        Steps steps = new Steps(true, false, true, true, true, true, true, true);
        return new AskSettings(
                steps, usual.caching(), usual.talk(), usual.handover(), usual.texts(), usual.strictCitation());
    }

    @Test
    void aChatModelComparesClaims() {
        models.answers("1: neutral");

        assertThat(tasks.of(tenant)).isEqualTo(new Done(false, true));
    }
}
