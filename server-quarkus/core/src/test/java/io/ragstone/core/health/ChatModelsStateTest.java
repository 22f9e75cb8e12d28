package io.ragstone.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.watch.ModelCall;
import io.ragstone.core.watch.ModelCall.Kind;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatModelsStateTest {
    private final ChatModelsState state = new ChatModelsState();

    @Test
    void theLastChatModelOutsideDecides() {
        assertThat(state.answers()).isEmpty();

        call(Kind.CHAT, "extractive@Builtin", null);
        call(Kind.EMBEDDING, "embedding-3@ZHIPU-AI", "broken");
        assertThat(state.answers()).isEmpty();

        call(Kind.CHAT, "glm-4@ZHIPU-AI", "broken");
        assertThat(state.answers()).contains(false);

        call(Kind.CHAT, "qwen@Ollama", null);
        assertThat(state.answers()).contains(true);
    }

    private void call(Kind kind, String model, @Nullable String failure) {
        state.modelCalled(new ModelCall(UUID.randomUUID(), kind, model, Duration.ofMillis(5), 0, 0, failure));
    }
}
