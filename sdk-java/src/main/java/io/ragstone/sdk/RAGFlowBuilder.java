package io.ragstone.sdk;

import io.ragstone.client.ApiClient;
import io.ragstone.client.ApiClientBuilder;
import io.ragstone.client.RetryPolicy;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The options of a {@link RAGFlow}; only the API key and the base URL are needed.
 *
 * <pre>{@code
 * RAGFlow rag = RAGFlow.builder()
 *         .apiKey(System.getenv("RAGFLOW_API_KEY"))
 *         .baseUrl("https://rag.example.com")
 *         .connectTimeout(Duration.ofSeconds(5))
 *         .readTimeout(Duration.ofMinutes(5))
 *         .retries(RetryPolicy.defaults().withMaxRetries(4))
 *         .header("X-Team", "search")
 *         .build();
 * }</pre>
 */
public final class RAGFlowBuilder {
    static final String DOCUMENTED_ROOT = "/api/v1";

    private final List<Consumer<ApiClientBuilder>> options = new ArrayList<>();
    private String apiKey = "";
    private String baseUrl = "";
    private String version = "v1";

    RAGFlowBuilder() {}

    /** The API key, {@code ragflow-...}. */
    public RAGFlowBuilder apiKey(String key) {
        apiKey = key.strip();
        return this;
    }

    /** Where the server is, such as {@code http://localhost:9380}; what comes before {@code /api/v1}. */
    public RAGFlowBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    /** The version of the API, {@code v1} by default. */
    public RAGFlowBuilder version(String apiVersion) {
        version = apiVersion;
        return this;
    }

    /** How long to wait for a connection; 10 seconds by default, zero for no limit. */
    public RAGFlowBuilder connectTimeout(Duration timeout) {
        return with(client -> client.connectTimeout(timeout));
    }

    /** How long the server may be silent; 2 minutes by default, zero for no limit. */
    public RAGFlowBuilder readTimeout(Duration timeout) {
        return with(client -> client.readTimeout(timeout));
    }

    /** How long the server may take no bytes; 2 minutes by default, zero for no limit. */
    public RAGFlowBuilder writeTimeout(Duration timeout) {
        return with(client -> client.writeTimeout(timeout));
    }

    /** How long one attempt may take altogether, from connecting to the last byte; no limit by default. */
    public RAGFlowBuilder callTimeout(Duration timeout) {
        return with(client -> client.callTimeout(timeout));
    }

    /** When and how often a call is repeated that is safe to repeat; {@link RetryPolicy#defaults} otherwise. */
    public RAGFlowBuilder retries(RetryPolicy policy) {
        return with(client -> client.retries(policy));
    }

    /** Goes through a proxy. */
    public RAGFlowBuilder proxy(Proxy proxy) {
        return with(client -> client.proxy(proxy));
    }

    /** Sends a header with every call. */
    public RAGFlowBuilder header(String name, String value) {
        return with(client -> client.header(name, value));
    }

    /** Adds an OkHttp interceptor, which sees every attempt with its headers. */
    public RAGFlowBuilder interceptor(Interceptor interceptor) {
        return with(client -> client.interceptor(interceptor));
    }

    /** Builds on this OkHttp client: its connections, its settings where none is made here. It is not closed. */
    public RAGFlowBuilder httpClient(OkHttpClient client) {
        return with(builder -> builder.httpClient(client));
    }

    private RAGFlowBuilder with(Consumer<ApiClientBuilder> option) {
        options.add(option);
        return this;
    }

    /**
     * Makes the client; nothing is sent yet.
     *
     * @throws IllegalArgumentException when the key or the URL is missing or no such thing
     */
    public RAGFlow build() {
        return new RAGFlow(this);
    }

    ApiClient client() {
        if (apiKey.isEmpty()) {
            throw new IllegalArgumentException("An API key is needed, such as the server's key page gives.");
        }
        ApiClientBuilder client = ApiClient.builder(baseUrl).bearer(apiKey);
        if (!DOCUMENTED_ROOT.equals("/api/" + version)) {
            client.mount(DOCUMENTED_ROOT, "/api/" + version);
        }
        options.forEach(option -> option.accept(client));
        return client.build();
    }
}
