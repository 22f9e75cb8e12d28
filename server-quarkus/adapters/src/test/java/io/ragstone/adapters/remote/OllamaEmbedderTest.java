package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.EmbedderContract;
import io.ragstone.core.model.provider.Dialect;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OllamaEmbedderTest extends EmbedderContract {
    private final StubbedProvider provider = new StubbedProvider();

    @BeforeEach
    void knowsWords() {
        provider.wire.stubFor(
                post(urlEqualTo("/api/embed")).willReturn(aResponse().withTransformers("words")));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Override
    protected Embedder embedder() {
        return provider.models.embedder(provider.endpoint(Dialect.OLLAMA));
    }

    @Test
    void itsImitationOfOpenAiMayBeNamedToo() {
        Embedder named =
                provider.models.embedder(StubbedProvider.endpoint(Dialect.OLLAMA, provider.wire.baseUrl() + "/v1"));

        assertThat(named.embed(List.of("one"))).isEqualTo(embedder().embed(List.of("one")));
    }

    @Test
    void tooFewVectorsAreRefused() {
        provider.wire.stubFor(post(urlEqualTo("/api/embed")).willReturn(okJson("{\"embeddings\":[[1,2]]}")));

        assertThatThrownBy(() -> embedder().embed(List.of("one", "two")))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("gave 1 vectors for 2 texts");
    }
}
