package io.ragstone.sdk.ask;

import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiClientBuilder;
import io.ragstone.client.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The options of an {@link AskClient}; the key, the tenant and the base URL are needed.
 *
 * <pre>{@code
 * AskClient shop = AskClient.builder()
 *         .apiKey(key)
 *         .tenant("9c2a1f04-bf9d-11f0-a6f3-0242ac120002")
 *         .baseUrl("http://rag:18001")
 *         .readTimeout(Duration.ofMinutes(5))
 *         .build();
 * }</pre>
 */
public final class AskClientBuilder {
    private final List<Consumer<ApiClientBuilder>> options = new ArrayList<>();
    private String apiKey = "";
    private String tenant = "";
    private String baseUrl = "";

    AskClientBuilder() {}

    /** The API key. */
    public AskClientBuilder apiKey(String key) {
        apiKey = key.strip();
        return this;
    }

    /** The tenant that the key belongs to, a UUID. */
    public AskClientBuilder tenant(String id) {
        tenant = id.strip();
        return this;
    }

    /** Where the server is; what comes before {@code /api/v1}. */
    public AskClientBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    /** How long to wait for a connection; 10 seconds by default, zero for no limit. */
    public AskClientBuilder connectTimeout(Duration timeout) {
        return with(client -> client.connectTimeout(timeout));
    }

    /** How long the server may be silent; 2 minutes by default, zero for no limit. */
    public AskClientBuilder readTimeout(Duration timeout) {
        return with(client -> client.readTimeout(timeout));
    }

    /** When and how often a call is repeated that is safe to repeat; {@link RetryPolicy#defaults} otherwise. */
    public AskClientBuilder retries(RetryPolicy policy) {
        return with(client -> client.retries(policy));
    }

    /** Adds an OkHttp interceptor, which sees every attempt with its headers. */
    public AskClientBuilder interceptor(Interceptor interceptor) {
        return with(client -> client.interceptor(interceptor));
    }

    /** Builds on this OkHttp client: its connections, its settings where none is made here. It is not closed. */
    public AskClientBuilder httpClient(OkHttpClient client) {
        return with(builder -> builder.httpClient(client));
    }

    private AskClientBuilder with(Consumer<ApiClientBuilder> option) {
        options.add(option);
        return this;
    }

    /**
     * Makes the client; nothing is sent yet.
     *
     * @throws IllegalArgumentException when the key, the tenant or the URL is missing or no such thing
     */
    public AskClient build() {
        if (apiKey.isEmpty() || tenant.isEmpty()) {
            throw new IllegalArgumentException("An API key and the id of its tenant are needed.");
        }
        ApiClientBuilder client =
                ApiClient.builder(baseUrl).header("X-RAG-API-Key", apiKey).header("X-Tenant-ID", tenant);
        options.forEach(option -> option.accept(client));
        return new AskClient(client.build(), apiKey);
    }
}
