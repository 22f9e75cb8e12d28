package io.ragstone.sdk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.sdk.chat.request.LLM;
import io.ragstone.sdk.chat.request.Prompt;
import io.ragstone.sdk.parsing.GraphRagConfig;
import io.ragstone.sdk.parsing.RaptorConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all settings have in common, whichever they are. */
class JsonSettingsTest {
    @Test
    void areEqualWhenTheyAreOfOneKindAndSayTheSame() {
        LLM cold = LLM.builder().temperature(0).build();

        assertThat(cold).isEqualTo(LLM.of(cold.json())).hasSameHashCodeAs(LLM.of(cold.json()));
        assertThat(cold).isNotEqualTo(LLM.builder().temperature(1).build());
        assertThat(RaptorConfig.builder().build())
                .isNotEqualTo(GraphRagConfig.builder().build());
    }

    @Test
    void areCalledAsTheirClass() {
        assertThat(RaptorConfig.builder().maxToken(512).build()).hasToString("RaptorConfig{\"max_token\":512}");
    }

    @Test
    void doNotChangeWithWhatTheyWereMadeOfOrGave() {
        ObjectNode source = Json.object().put("top_n", 8);
        source.putArray("variables").addObject().put("key", "knowledge");
        Prompt prompt = Prompt.of(source);
        Prompt.Builder builder = prompt.toBuilder();
        Prompt built = builder.topK(64).build();

        source.removeAll();
        prompt.json().removeAll();
        builder.topK(1).variables(List.of());

        assertThat(prompt.topN()).isEqualTo(8);
        assertThat(prompt.get("top_k")).isNull();
        assertThat(built.topK()).isEqualTo(64);
        assertThat(built.variables()).hasSize(1);
    }

    @Test
    void haveNothingSetWhenTheServerSentNoObject() {
        assertThat(LLM.of(Json.tree("glm-4"))).isEqualTo(LLM.builder().build());
    }
}
