package io.ragstone.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChunkMethodsTest {
    @Test
    void nothingGivenMeansTheMethodsOwnDefaults() {
        assertThat(ChunkMethods.settings("naive", null)).isEqualTo(ChunkMethods.defaults("naive"));
        assertThat(ChunkMethods.settings("naive", Map.of())).containsEntry("chunk_token_num", 512);
        assertThat(ChunkMethods.settings("tag", null)).isNull();
    }

    @Test
    void givenSettingsWinLevelByLevel() {
        Map<String, Object> settings = Objects.requireNonNull(
                ChunkMethods.settings("naive", Map.of("chunk_token_num", 7, "raptor", Map.of("max_token", 9))));
        assertThat(settings).containsEntry("chunk_token_num", 7).containsEntry("delimiter", "\n");
        assertThat(settings.get("raptor")).isInstanceOfSatisfying(Map.class, raptor -> {
            assertThat(raptor.get("max_token")).isEqualTo(9);
            assertThat(raptor.get("max_cluster")).isEqualTo(64);
        });
    }

    @Test
    void nullIsAValueLikeAnyOther() {
        Map<String, Object> over = new HashMap<>();
        over.put("pages", null);
        assertThat(ChunkMethods.merge(Map.of("pages", List.of(1)), over))
                .containsKey("pages")
                .containsValue(null);
    }

    @Test
    void aMethodWithoutDefaultsKeepsWhatIsGiven() {
        assertThat(ChunkMethods.settings("tag", Map.of("topn_tags", 2))).isEqualTo(Map.of("topn_tags", 2));
    }
}
