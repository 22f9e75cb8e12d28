package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.EmbedderContract;
import io.ragstone.core.model.provider.Dialect;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiEmbedderTest extends EmbedderContract {
    private final StubbedProvider provider = new StubbedProvider();

    @BeforeEach
    void knowsWords() {
        provider.wire.stubFor(
                post(urlEqualTo("/embeddings")).willReturn(aResponse().withTransformers("words")));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Override
    protected Embedder embedder() {
        return provider.models.embedder(provider.endpoint(Dialect.OPENAI));
    }

    @Test
    void asksAsTheApiWantsItInBatches() {
        embedder().embed(IntStream.range(0, 70).mapToObj(i -> "text " + i).toList());

        provider.wire.verify(3, postRequestedFor(urlEqualTo("/embeddings")));
        provider.wire.verify(
                1,
                postRequestedFor(urlEqualTo("/embeddings"))
                        .withHeader("Authorization", equalTo("Bearer " + StubbedProvider.KEY))
                        .withRequestBody(matchingJsonPath("$.model", equalTo("small")))
                        .withRequestBody(matchingJsonPath("$.encoding_format", equalTo("base64")))
                        .withRequestBody(matchingJsonPath("$.input[5]", equalTo("text 69"))));
    }

    @Test
    void othersAreAskedForNumbers() {
        Embedder other = provider.models.embedder(provider.endpoint(Dialect.OPENAI_LIKE));

        assertThat(other.embed(List.of("one two", "three")))
                .isEqualTo(embedder().embed(List.of("one two", "three")));
        provider.wire.verify(
                1,
                postRequestedFor(urlEqualTo("/embeddings"))
                        .withRequestBody(matchingJsonPath("$[?(!(@.encoding_format))]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]}]}|gave 1 vectors for 2 texts",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":0,\"embedding\":[1,2]}]}|for other texts",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":7,\"embedding\":[1,2]}]}|for other texts",
                "{\"data\":[{\"index\":0,\"embedding\":[1,2]},{\"index\":1,\"embedding\":[1,2,3]}]}|of 2 and of 3 numbers",
                "{\"data\":[{\"index\":0,\"embedding\":[]},{\"index\":1,\"embedding\":[]}]}|of 0 and of 0 numbers",
                "{\"data\":[{\"index\":0,\"embedding\":[1,null]},{\"index\":1,\"embedding\":[1,2]}]}|is no number",
                "{\"data\":[{\"index\":0,\"embedding\":\"%\"},{\"index\":1,\"embedding\":[1,2]}]}|cannot be read",
                "{\"object\":\"list\"}|gave 0 vectors for 2 texts"
            })
    void whatIsNoAnswerIsRefused(String answer, String sentence) {
        provider.wire.stubFor(post(urlEqualTo("/embeddings")).willReturn(okJson(answer)));

        assertThatThrownBy(() -> embedder().embed(List.of("one", "two")))
                .isInstanceOf(CoreException.class)
                .hasMessageStartingWith("Stub ")
                .hasMessageContaining(sentence);
    }
}
