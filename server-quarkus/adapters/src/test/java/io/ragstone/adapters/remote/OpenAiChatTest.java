package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.provider.Dialect;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiChatTest {
    private final StubbedProvider provider = new StubbedProvider();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI, /v1, /v1/chat/completions",
        "OLLAMA, '', /v1/chat/completions",
        "OLLAMA, /v1, /v1/chat/completions"
    })
    void asksAsTheApiWantsIt(Dialect dialect, String base, String path) {
        provider.wire.stubFor(post(urlEqualTo(path))
                .withRequestBody(equalToJson("""
                                {"model": "small", "stream": false, "messages": [
                                  {"role": "system", "content": "Be \\"brief\\"."},
                                  {"role": "user", "content": "Hi 鍵"}]}
                                """))
                .willReturn(okJson("{\"choices\":[{\"message\":{\"content\":\"Hello 鍵.\"}}]}")));

        String answer = provider.models
                .chat(StubbedProvider.endpoint(dialect, provider.wire.baseUrl() + base))
                .answer(List.of(new ChatMessage(Role.SYSTEM, "Be \"brief\"."), new ChatMessage(Role.USER, "Hi 鍵")));

        assertThat(answer).isEqualTo("Hello 鍵.");
    }
}
