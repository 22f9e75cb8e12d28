package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Reranker;
import io.ragstone.core.model.RerankerContract;
import io.ragstone.core.model.provider.Dialect;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteRerankerTest extends RerankerContract {
    private static final List<String> TEXTS = List.of("one", "two");

    private final StubbedProvider provider = new StubbedProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Override
    protected Reranker reranker() {
        provider.wire.stubFor(
                post(urlEqualTo("/v1/rerank")).willReturn(aResponse().withTransformers("words")));
        return reranker(Dialect.OPENAI_LIKE, "/v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI_LIKE|/v1|/v1/rerank|{\"results\":[{\"index\":1,\"relevance_score\":0.9},{\"index\":0,\"relevance_score\":0.1}]}",
                "OPENAI_LIKE|/v1|/v1/rerank|{\"data\":[{\"index\":1,\"relevance_score\":0.9},{\"index\":0,\"relevance_score\":0.1}]}",
                "COHERE|/compatibility/v1|/v2/rerank|{\"results\":[{\"index\":1,\"relevance_score\":0.9},{\"index\":0,\"relevance_score\":0.1}]}",
                "TEI|''|/rerank|[{\"index\":1,\"score\":0.9},{\"index\":0,\"score\":0.1}]"
            })
    void scoresComeInTheOrderOfTheTexts(Dialect dialect, String base, String path, String answer) {
        provider.wire.stubFor(post(urlEqualTo(path))
                .withRequestBody(matchingJsonPath("$.query", equalTo("Which?")))
                .withRequestBody(
                        matchingJsonPath(dialect == Dialect.TEI ? "$.texts[1]" : "$.documents[1]", equalTo("two")))
                .willReturn(okJson(answer)));

        assertThat(reranker(dialect, base).scores("Which?", TEXTS)).containsExactly(.1, .9);
        assertThat(reranker(dialect, base).scores("Which?", List.of())).isEmpty();
    }

    @Test
    void rawScoresAreBroughtIntoBounds() {
        provider.wire.stubFor(post(urlEqualTo("/rerank"))
                .willReturn(okJson("[{\"index\":0,\"score\":0},{\"index\":1,\"score\":4.6}]")));

        double[] scores = reranker(Dialect.TEI, "").scores("Which?", TEXTS);

        assertThat(scores[0]).isEqualTo(.5);
        assertThat(scores[1]).isCloseTo(.99, within(.001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"results\":[{\"index\":0,\"relevance_score\":0.9}]}",
                "{\"results\":[{\"index\":0,\"relevance_score\":0.9},{\"index\":0,\"relevance_score\":0.9}]}",
                "{\"results\":[{\"index\":0,\"relevance_score\":0.9},{\"index\":2,\"relevance_score\":0.9}]}",
                "{\"results\":[{\"index\":0,\"relevance_score\":\"high\"},{\"index\":1,\"relevance_score\":0.9}]}"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        provider.wire.stubFor(post(urlEqualTo("/v1/rerank")).willReturn(okJson(answer)));

        assertThatThrownBy(() -> reranker(Dialect.OPENAI_LIKE, "/v1").scores("Which?", TEXTS))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("scores");
    }

    private Reranker reranker(Dialect dialect, String base) {
        return provider.models.reranker(StubbedProvider.endpoint(dialect, provider.wire.baseUrl() + base));
    }
}
