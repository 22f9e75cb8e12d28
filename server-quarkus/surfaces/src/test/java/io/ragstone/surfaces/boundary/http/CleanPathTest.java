package io.ragstone.surfaces.boundary.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPathTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/datasets, /api/v1/datasets",
        "/api/v1/datasets/, /api/v1/datasets",
        "/api/v1/datasets//documents, /api/v1/datasets/documents",
        "//api///v1//datasets//, /api/v1/datasets",
        "/, /",
        "//, /",
        "/a%2F%2Fb, /a%2F%2Fb"
    })
    void slashesThatFollowEachOtherCountOnceAndTheLastOneNotAtAll(String path, String clean) {
        assertThat(CleanPath.of(path)).isEqualTo(clean);
        assertThat(CleanPath.of(clean)).isEqualTo(clean);
    }
}
