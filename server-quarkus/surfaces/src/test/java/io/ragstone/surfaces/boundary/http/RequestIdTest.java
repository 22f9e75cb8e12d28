package io.ragstone.surfaces.boundary.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @Test
    void theCallersOwnIdIsKept() {
        assertThat(RequestId.from("trace-1.2_3:4")).isEqualTo("trace-1.2_3:4");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"two words", "line\nbreak", "-flag", "<script>", "käse"})
    void whatIsNotFitForALogIsReplaced(String header) {
        assertThat(RequestId.from(header)).isNotEqualTo(header).hasSize(36);
    }

    @Test
    void anEndlessIdIsReplaced() {
        assertThat(RequestId.from("a".repeat(128))).hasSize(128);
        assertThat(RequestId.from("a".repeat(129))).hasSize(36);
    }
}
