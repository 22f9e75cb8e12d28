package io.ragstone.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The options of an {@link ApiClient}; all have defaults.
 *
 * <pre>{@code
 * ApiClient client = ApiClient.builder("https://rag.example.com")
 *         .bearer(key)
 *         .readTimeout(Duration.ofMinutes(5))
 *         .retries(RetryPolicy.defaults().withMaxRetries(5))
 *         .build();
 * }</pre>
 */
public final class ApiClientBuilder {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofMinutes(2);
    private static final Duration WRITE = Duration.ofMinutes(2);

    private final HttpUrl baseUrl;
    private final List<ApiRequest.Parameter> headers = new ArrayList<>();
    private final Map<String, String> mountedAt = new LinkedHashMap<>();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private RetryPolicy retries = RetryPolicy.defaults();
    private Pause pause = duration -> Thread.sleep(duration.toMillis());
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable Duration writeTimeout;
    private @Nullable Duration callTimeout;
    private @Nullable Proxy proxy;
    private @Nullable OkHttpClient ownClient;

    ApiClientBuilder(String baseUrl) {
        HttpUrl url = HttpUrl.parse(baseUrl.strip());
        if (url == null) {
            throw new IllegalArgumentException(
                    "The base URL \"" + baseUrl + "\" is not an http or https URL such as http://localhost:9380.");
        }
        this.baseUrl = url.newBuilder().query(null).fragment(null).build();
        header("User-Agent", "ragstone-java");
    }

    /** Sends {@code Authorization: Bearer <token>} with every request. */
    public ApiClientBuilder bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Sends a header with every request, in place of an earlier one of that name. */
    public ApiClientBuilder header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new ApiRequest.Parameter(name, value));
        return this;
    }

    /** How long to wait for a connection; 10 seconds by default, zero for no limit. */
    public ApiClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    /** How long the server may be silent; 2 minutes by default, zero for no limit. */
    public ApiClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    /** How long the server may take no bytes; 2 minutes by default, zero for no limit. */
    public ApiClientBuilder writeTimeout(Duration timeout) {
        writeTimeout = timeout;
        return this;
    }

    /** How long one attempt may take altogether, from connecting to the last byte; no limit by default. */
    public ApiClientBuilder callTimeout(Duration timeout) {
        callTimeout = timeout;
        return this;
    }

    /** When and how often a request is repeated that is safe to repeat. */
    public ApiClientBuilder retries(RetryPolicy policy) {
        retries = policy;
        return this;
    }

    /** Goes through a proxy. */
    public ApiClientBuilder proxy(Proxy through) {
        proxy = through;
        return this;
    }

    /** Adds an OkHttp interceptor, which sees every attempt with its headers. */
    public ApiClientBuilder interceptor(Interceptor interceptor) {
        interceptors.add(interceptor);
        return this;
    }

    /** Builds on this OkHttp client: its connections, its settings where none is made here. It is not closed. */
    public ApiClientBuilder httpClient(OkHttpClient client) {
        ownClient = client;
        return this;
    }

    /** Sends what the contract documents under one path prefix to another, such as {@code /api/v1} to {@code /api/v2}. */
    public ApiClientBuilder mount(String documentedPrefix, String actualPrefix) {
        mountedAt.put(documentedPrefix, actualPrefix);
        return this;
    }

    ApiClientBuilder pause(Pause waiting) {
        pause = waiting;
        return this;
    }

    /** Makes the client. */
    public ApiClient build() {
        OkHttpClient http = httpClient();
        ObjectMapper mapper = ApiClient.newMapper();
        Sender sender = new Sender(
                http, retries, pause, () -> ThreadLocalRandom.current().nextLong());
        Runnable release = ownClient == null ? () -> release(http) : () -> {};
        return new ApiClient(new RequestEncoder(baseUrl, mountedAt, headers, mapper), sender, mapper, release);
    }

    private OkHttpClient httpClient() {
        OkHttpClient.Builder http = ownClient == null
                ? new OkHttpClient.Builder()
                        .connectTimeout(CONNECT)
                        .readTimeout(READ)
                        .writeTimeout(WRITE)
                : ownClient.newBuilder();
        if (connectTimeout != null) {
            http.connectTimeout(connectTimeout);
        }
        if (readTimeout != null) {
            http.readTimeout(readTimeout);
        }
        if (writeTimeout != null) {
            http.writeTimeout(writeTimeout);
        }
        if (callTimeout != null) {
            http.callTimeout(callTimeout);
        }
        if (proxy != null) {
            http.proxy(proxy);
        }
        interceptors.forEach(http::addInterceptor);
        return http.build();
    }

    private static void release(OkHttpClient http) {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
