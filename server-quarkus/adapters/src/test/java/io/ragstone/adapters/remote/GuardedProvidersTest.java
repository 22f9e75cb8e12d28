package io.ragstone.adapters.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ragstone.core.call.FakeTransactions;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.ChatMessage;
import io.ragstone.core.model.ChatMessage.Role;
import io.ragstone.core.model.ChatRequest;
import io.ragstone.core.model.ChatRequest.Settings;
import io.ragstone.core.model.FakeSecretBox;
import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.call.CallRecorder;
import io.ragstone.core.model.call.CircuitBreakers;
import io.ragstone.core.model.call.FakeModelCallStore;
import io.ragstone.core.model.call.ModelCallListener;
import io.ragstone.core.model.fallback.FakeFallbackStore;
import io.ragstone.core.model.fallback.FallbackModels;
import io.ragstone.core.model.fallback.FallbackService;
import io.ragstone.core.model.provider.FakeProviderKeyStore;
import io.ragstone.core.model.provider.FakeTenantModelStore;
import io.ragstone.core.model.provider.ModelAccess;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.model.provider.ProviderKey;
import io.ragstone.core.model.remote.ModelClients;
import io.ragstone.core.model.remote.ModelEndpoints;
import io.ragstone.core.model.watched.RecordedModels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real calls with all that stands around them: who steps in, who is left alone, whose key is used, what is recorded. */
class GuardedProvidersTest {
    private static final String MODEL = "gpt-4o@OpenAI";
    private static final String OTHER = "deepseek-chat@DeepSeek";
    private static final String PATH = "/first/chat/completions";
    private static final String OTHER_PATH = "/second/chat/completions";
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final ChatRequest REQUEST =
            new ChatRequest(List.of(new ChatMessage(Role.USER, "When?")), Settings.NONE);

    private final StubbedProvider provider = new StubbedProvider();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private final FakeProviderKeyStore keys = new FakeProviderKeyStore();
    private final FakeTenantModelStore own = new FakeTenantModelStore();
    private final FakeSecretBox secrets = new FakeSecretBox();
    private final ModelCatalogue catalogue = new ModelCatalogue();
    private final ModelAccess access = new ModelAccess(catalogue, keys, own);
    private final ModelEndpoints endpoints = new ModelEndpoints(catalogue, access, keys, own, secrets);
    private final FakeModelCallStore store = new FakeModelCallStore();
    private final CallRecorder recorder = new CallRecorder(store, Duration.ofDays(1), clock);
    private final CircuitBreakers breakers = new CircuitBreakers(2, PAUSE, clock);
    private final ModelClients models = new FallbackModels(
            new RecordedModels(
                    provider.models,
                    breakers,
                    ModelCallListener.all(List.of(breakers, recorder)),
                    new TokenCounter(),
                    clock),
            endpoints,
            new FallbackService(
                    new FakeFallbackStore(), Map.of(ModelKind.CHAT, List.of(OTHER)), access, new FakeTransactions()),
            model -> Optional.empty());
    private final UUID ada = tenant("OpenAI", "sk-ada");
    private final UUID bob = tenant("OpenAI", "sk-bob");
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void stop() {
        recorder.close();
        provider.close();
    }

    @Test
    void anotherModelStepsInBeforeAnythingWasHeard() {
        keep(ada, "DeepSeek", "sk-other", "/second");
        at(PATH, aResponse().withStatus(503));
        at(OTHER_PATH, says("At noon."));

        ask(ada);

        assertThat(heard).containsExactly("At noon.");
        provider.wire.verify(
                1, postRequestedFor(urlEqualTo(OTHER_PATH)).withHeader("Authorization", equalTo("Bearer sk-other")));
        recorder.flush();
        assertThat(store.latest(ada, 9))
                .extracting(call -> call.model() + " " + call.outcome())
                .containsExactlyInAnyOrder(MODEL + " FAILED", OTHER + " ANSWERED");
    }

    @Test
    void nobodyStepsInOnceSomethingWasHeard() {
        keep(ada, "DeepSeek", "sk-other", "/second");
        at(PATH, okForContentType("text/event-stream", "data: {\"choices\":[{\"delta\":{\"content\":\"At \"}}]}\n\n"));

        assertThatThrownBy(() -> ask(ada)).hasMessageContaining("broke off in the middle");

        assertThat(heard).containsExactly("At ");
        provider.wire.verify(0, postRequestedFor(urlEqualTo(OTHER_PATH)));
    }

    @Test
    void whoFailsTwiceIsLeftAloneAndTriedAgainAfterAPause() {
        at(PATH, aResponse().withStatus(503));
        assertThatThrownBy(() -> ask(ada)).hasMessageContaining("HTTP 503");
        assertThatThrownBy(() -> ask(ada)).hasMessageContaining("HTTP 503");
        int asked = provider.wire.getAllServeEvents().size();

        assertThatThrownBy(() -> ask(ada)).hasMessageContaining("It is asked again in 30 seconds.");
        assertThat(provider.wire.getAllServeEvents()).hasSize(asked);

        at(PATH, says("At noon."));
        clock.advance(PAUSE);
        ask(ada);
        ask(ada);
        assertThat(heard).containsExactly("At noon.", "At noon.");
    }

    @Test
    void anotherTenantIsNotLeftAloneWithIt() {
        at(PATH, aResponse().withStatus(503));
        assertThatThrownBy(() -> ask(ada)).hasMessageContaining("HTTP 503");
        assertThatThrownBy(() -> ask(ada)).hasMessageContaining("HTTP 503");

        at(PATH, says("At noon."));
        ask(bob);

        assertThat(heard).containsExactly("At noon.");
    }

    @Test
    void eachTenantsCallsCarryItsOwnKey() {
        at(PATH, says("At noon."));

        ask(ada);
        ask(bob);

        assertThat(provider.wire.getAllServeEvents())
                .extracting(event -> event.getRequest().getHeader("Authorization"))
                .containsExactlyInAnyOrder("Bearer sk-ada", "Bearer sk-bob");
        assertThatThrownBy(() -> ask(UUID.randomUUID())).hasMessage("Unauthorized model: <" + MODEL + ">");
    }

    private UUID tenant(String name, String key) {
        UUID tenant = UUID.randomUUID();
        keep(tenant, name, key, "/first");
        return tenant;
    }

    private void keep(UUID tenant, String name, String key, String path) {
        keys.put(new ProviderKey(tenant, name, secrets.seal(key), provider.wire.baseUrl() + path, clock.instant()));
    }

    private void ask(UUID tenant) {
        models.chat(endpoints.get(tenant, MODEL, ModelKind.CHAT)).stream(REQUEST, new Cancellation(), heard::add);
    }

    private void at(String path, ResponseDefinitionBuilder answer) {
        provider.wire.stubFor(post(urlEqualTo(path)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder says(String text) {
        return okForContentType(
                "text/event-stream",
                "data: {\"choices\":[{\"delta\":{\"content\":\"" + text
                        + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    }
}
