package io.ragstone.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.MovableClock;
import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.ModelCall.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatModelsStateTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private long tenants = 1;
    private final ChatModelsState state = new ChatModelsState(new CommonTrouble(() -> tenants), clock);
    private final UUID tenant = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    @Test
    void theLastChatModelOutsideDecides() {
        assertThat(state.answers()).isEmpty();

        call(tenant, Kind.CHAT, "extractive@Builtin", null);
        call(tenant, Kind.EMBEDDING, "embedding-3@ZHIPU-AI", "broken");
        assertThat(state.answers()).isEmpty();

        call(tenant, Kind.CHAT, "glm-4@ZHIPU-AI", "broken");
        assertThat(state.answers()).contains(false);

        call(tenant, Kind.CHAT, "qwen@Ollama", null);
        assertThat(state.answers()).contains(true);
    }

    @Test
    void oneTenantOfSeveralWithABrokenKeySaysNothingAboutTheServer() {
        tenants = 2;
        call(tenant, Kind.CHAT, "glm-4@ZHIPU-AI", "broken");
        assertThat(state.answers()).isEmpty();

        call(neighbour, Kind.CHAT, "glm-4@ZHIPU-AI", null);
        call(tenant, Kind.CHAT, "glm-4@ZHIPU-AI", "broken");
        assertThat(state.answers()).contains(true);

        call(neighbour, Kind.CHAT, "glm-4@ZHIPU-AI", "broken");
        assertThat(state.answers()).contains(false);
    }

    @Test
    void whatIsLongAgoSaysNothing() {
        call(tenant, Kind.CHAT, "glm-4@ZHIPU-AI", "broken");
        clock.advance(Duration.ofMinutes(61));

        assertThat(state.answers()).isEmpty();
    }

    @Test
    void whoseTroubleItIsNeedNotBeKnown() {
        ChatModelsState blind = new ChatModelsState(
                new CommonTrouble(() -> {
                    throw new IllegalStateException("The database does not answer.");
                }),
                clock);
        blind.modelCalled(new ModelCall(tenant, Kind.CHAT, "glm-4@X", Duration.ofMillis(5), 0, 0, "broken"));

        assertThat(blind.answers()).isEmpty();
    }

    private void call(UUID whose, Kind kind, String model, @Nullable String failure) {
        state.modelCalled(new ModelCall(whose, kind, model, Duration.ofMillis(5), 0, 0, failure));
    }
}
