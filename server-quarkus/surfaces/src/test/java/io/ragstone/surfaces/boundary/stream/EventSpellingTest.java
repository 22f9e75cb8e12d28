package io.ragstone.surfaces.boundary.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventSpellingTest {
    @Test
    void anEventIsItsFieldsAndABlankLine() {
        assertThat(written(EventSpelling.TIGHT, ServerEvent.of("{}"))).isEqualTo("data:{}\n\n");
        assertThat(written(EventSpelling.SPACED, ServerEvent.of("[DONE]"))).isEqualTo("data: [DONE]\n\n");
        assertThat(written(EventSpelling.SPACED, ServerEvent.named("delta", "é").numbered("7")))
                .isEqualTo("id: 7\nevent: delta\ndata: é\n\n");
    }

    @Test
    void aLineBreakDoesNotEndTheData() {
        assertThat(written(EventSpelling.TIGHT, ServerEvent.of("a\nb"))).isEqualTo("data:a\ndata:b\n\n");
        assertThat(written(EventSpelling.TIGHT, ServerEvent.of(""))).isEqualTo("data:\n\n");
    }

    @Test
    void aCommentIsNoEvent() {
        assertThat(written(EventSpelling.SPACED, ServerEvent.comment("ping"))).isEqualTo(": ping\n\n");
    }

    private static String written(EventSpelling spelling, ServerEvent event) {
        return new String(spelling.bytes(event), StandardCharsets.UTF_8);
    }
}
