package io.ragstone.adapters.remote.langfuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.GuardedHttp;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.trace.Trace;
import io.ragstone.core.tracing.TraceReceiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/** Speaks to the public API of Langfuse, wherever a tenant has one. */
public final class LangfuseReceiver implements TraceReceiver, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TYPE = MediaType.get("application/json");
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long LARGEST_ANSWER = 1 << 20;
    private static final int LARGEST_BATCH = 3_000_000;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final OkHttpClient client;

    /** @param localAddresses whether tenants may name a Langfuse in the operator's own network */
    public LangfuseReceiver(boolean localAddresses) {
        this(localAddresses, LONGEST);
    }

    LangfuseReceiver(boolean localAddresses, Duration longest) {
        this.client = GuardedHttp.client(localAddresses, longest);
    }

    @Override
    public Project check(Login login) {
        JsonNode project =
                ask(login, request(login, "/api/public/projects")).path("data").path(0);
        if (!project.hasNonNull("id")) {
            throw strange(login);
        }
        return new Project(project.path("id").asText(), project.path("name").asText());
    }

    @Override
    public void send(Login login, List<Trace> traces) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        int bytes = 0;
        for (Trace trace : traces) {
            ArrayNode events = JsonNodeFactory.instance.arrayNode();
            LangfuseEvents.add(events, trace);
            int size = events.toString().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > 0 && bytes + size > LARGEST_BATCH) {
                send(login, batch);
                batch.removeAll();
                bytes = 0;
            }
            batch.addAll(events);
            bytes += size;
        }
        send(login, batch);
    }

    private void send(Login login, ArrayNode batch) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("batch", batch);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode answer = ask(login, request(login, "/api/public/ingestion").post(RequestBody.create(bytes, TYPE)));
        JsonNode refused = answer.path("errors");
        if (!refused.isEmpty()) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE,
                    "Langfuse at " + login.host() + " did not take " + refused.size() + " of " + batch.size()
                            + " events.");
        }
    }

    private static Request.Builder request(Login login, String path) {
        HttpUrl url = HttpUrl.parse(login.host() + path);
        if (url == null) {
            throw CoreException.invalid(
                    "The host " + login.host() + " is no address: it has to look like https://cloud.langfuse.com.");
        }
        return new Request.Builder()
                .url(url)
                .header("Authorization", Credentials.basic(login.publicKey(), login.secretKey()));
    }

    private JsonNode ask(Login login, Request.Builder request) {
        try (Response response = client.newCall(request.build()).execute()) {
            if (response.code() == UNAUTHORIZED || response.code() == FORBIDDEN) {
                throw new CoreException(ErrorCode.UNSUPPORTED, "Invalid Langfuse keys");
            }
            if (!response.isSuccessful()) {
                throw new CoreException(
                        ErrorCode.UNAVAILABLE,
                        "Langfuse at " + login.host() + " has failed (HTTP " + response.code()
                                + "). Try again later, and check that the host is right.");
            }
            return JSON.readTree(read(response));
        } catch (JsonProcessingException e) {
            throw strange(login);
        } catch (IOException e) {
            throw unreachable(login, e);
        }
    }

    private static String read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes.");
        }
        return source.readUtf8();
    }

    private static CoreException unreachable(Login login, IOException cause) {
        return GuardedHttp.isPrivateAddress(cause)
                ? new CoreException(
                        ErrorCode.FORBIDDEN,
                        "Langfuse is at " + login.host() + ", an address in the server's own network. The operator can"
                                + " permit such addresses with ragstone.models.local-addresses.")
                : new CoreException(
                        ErrorCode.UNAVAILABLE,
                        "Langfuse could not be reached at " + login.host() + ". Check that it runs, and that the host"
                                + " is right.",
                        cause);
    }

    private static CoreException strange(Login login) {
        return new CoreException(
                ErrorCode.UNAVAILABLE,
                "What answers at " + login.host() + " is no Langfuse. Check that the host is right.");
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
