package io.ragstone.core.document.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.metadata.MetadataEdit.Drop;
import io.ragstone.core.document.metadata.MetadataEdit.Put;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataEditTest {
    private static final Map<String, Object> METADATA =
            Map.of("author", "Ada", "year", 2026, "tags", List.of("a", "b", "c"));

    @Test
    void aFieldIsSetWhereverItIsAndWhereverItIsNot() {
        assertThat(new Put("author", "Bob", null).applyTo(METADATA)).containsEntry("author", "Bob");
        assertThat(new Put("place", "Rome", null).applyTo(METADATA))
                .containsEntry("place", "Rome")
                .containsEntry("author", "Ada");
        assertThat(new Put("tags", List.of("x", "y", "x"), null).applyTo(METADATA))
                .containsEntry("tags", List.of("x", "y"));
    }

    @Test
    void withAMatchOnlyThatValueIsReplaced() {
        assertThat(new Put("author", "Bob", "Ada").applyTo(METADATA)).containsEntry("author", "Bob");
        assertThat(new Put("year", 2027, "2026").applyTo(METADATA)).containsEntry("year", 2027);
        assertThat(new Put("author", "Bob", "Eve").applyTo(METADATA)).isEqualTo(METADATA);
        assertThat(new Put("place", "Rome", "Oslo").applyTo(METADATA)).isEqualTo(METADATA);
    }

    @Test
    void ofAListTheElementsThatMatchAreReplaced() {
        assertThat(new Put("tags", "x", "b").applyTo(METADATA)).containsEntry("tags", List.of("a", "x", "c"));
        assertThat(new Put("tags", "c", "b").applyTo(METADATA)).containsEntry("tags", List.of("a", "c"));
        assertThat(new Put("tags", List.of("x", "y"), "b").applyTo(METADATA))
                .containsEntry("tags", List.of("a", "x", "y", "c"));
        assertThat(new Put("tags", "x", "z").applyTo(METADATA)).isEqualTo(METADATA);
    }

    @Test
    void aFieldIsRemovedOrOneValueOfIt() {
        assertThat(new Drop("author", null).applyTo(METADATA)).doesNotContainKey("author");
        assertThat(new Drop("tags", null).applyTo(METADATA)).doesNotContainKey("tags");
        assertThat(new Drop("tags", "b").applyTo(METADATA)).containsEntry("tags", List.of("a", "c"));
        assertThat(new Drop("tags", "z").applyTo(METADATA)).isEqualTo(METADATA);
        assertThat(new Drop("year", "2026").applyTo(METADATA)).doesNotContainKey("year");
        assertThat(new Drop("year", "1999").applyTo(METADATA)).isEqualTo(METADATA);
        assertThat(new Drop("tags", "a").applyTo(Map.of("tags", List.of("a")))).isEmpty();
        assertThat(new Drop("nothing", null).applyTo(METADATA)).isEqualTo(METADATA);
    }
}
