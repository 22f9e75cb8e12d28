package io.ragstone.surfaces.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurfaceTest {
    @Test
    void thePrefixDecidesWhoseUnknownPathsAre() {
        assertThat(Surface.ofPath("/api/v1/datasets")).isEqualTo(Surface.RAGFLOW);
        assertThat(Surface.ofPath("/v1/user/login")).isEqualTo(Surface.RAGFLOW);
        assertThat(Surface.ofPath("/v1")).isEqualTo(Surface.RAGFLOW);
        assertThat(Surface.ofPath("/v10/user")).isEqualTo(Surface.NONE);
        assertThat(Surface.ofPath("/api/v2/datasets")).isEqualTo(Surface.NONE);
        assertThat(Surface.ofPath("/health")).isEqualTo(Surface.NONE);
    }

    @Test
    void baiyuanNamesItsFamiliesAndRagflowHasTheRest() {
        assertThat(Surface.ofPath("/api/v1/ask")).isEqualTo(Surface.BAIYUAN);
        assertThat(Surface.ofPath("/api/v1/knowledge-bases/1/wiki")).isEqualTo(Surface.BAIYUAN);
        assertThat(Surface.ofPath("/api/v1/documents/unheard/of")).isEqualTo(Surface.BAIYUAN);
        assertThat(Surface.ofPath("/api/v1/wiki")).isEqualTo(Surface.BAIYUAN);
        assertThat(Surface.ofPath("/api/v1/sessions/1/claim")).isEqualTo(Surface.BAIYUAN);
        assertThat(Surface.ofPath("/api/v1/asking")).isEqualTo(Surface.RAGFLOW);
        assertThat(Surface.ofPath("/api/v1/document/list")).isEqualTo(Surface.RAGFLOW);
    }

    @Test
    void tagsNameSurfaces() {
        assertThat(Surface.ofLabel("baiyuan")).isEqualTo(Surface.BAIYUAN);
        assertThat(Surface.ofLabel("ragflow")).isEqualTo(Surface.RAGFLOW);
        assertThat(Surface.ofLabel("unheard")).isEqualTo(Surface.NONE);
    }
}
