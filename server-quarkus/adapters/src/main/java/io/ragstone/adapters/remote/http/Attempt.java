package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One question to a model's API, asked once or more. */
final class Attempt {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TYPE = MediaType.get("application/json");

    /** A batch of long vectors as text is some megabytes; nobody sends more than this in good faith. */
    private static final long LARGEST_ANSWER = 64L << 20;

    private final OkHttpClient client;
    private final ModelEndpoint endpoint;
    private final Request request;

    Attempt(OkHttpClient client, ModelEndpoint endpoint, String url, ObjectNode body) {
        this.client = client;
        this.endpoint = endpoint;
        this.request = request(endpoint, url, body);
    }

    /** What was answered. */
    private record Reply(int status, @Nullable String retryAfter, String body) {}

    static Request request(ModelEndpoint endpoint, String url, ObjectNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(bytes, TYPE));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        return request.build();
    }

    /** Asks once. */
    JsonNode make(Duration longest) throws Failed {
        Call call = client.newCall(request);
        call.timeout().timeout(longest.toNanos(), TimeUnit.NANOSECONDS);
        Reply reply = await(call);
        Complaint complaint = new Complaint(endpoint);
        if (reply.status() / 100 != 2) {
            throw new Failed(
                    complaint.ofStatus(reply.status(), reply.body()),
                    reply.status() == 429 || reply.status() == 408 || reply.status() >= 500,
                    RetryAfter.read(reply.retryAfter()));
        }
        try {
            JsonNode json = JSON.readTree(reply.body());
            if (json.isContainerNode()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new Failed(complaint.ofGarbage(), false, null);
        }
        throw new Failed(complaint.ofGarbage(), false, null);
    }

    /** Whoever waits can be interrupted; the call then ends, too. */
    private Reply await(Call call) throws Failed {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException cause) {
                reply.completeExceptionally(cause);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    reply.complete(read(response));
                } catch (IOException | RuntimeException e) {
                    reply.completeExceptionally(e);
                }
            }
        });
        try {
            return reply.get();
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new CoreException(ErrorCode.CANCELLED, "Interrupted while waiting for a model.", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private static Reply read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes.");
        }
        return new Reply(response.code(), response.header("Retry-After"), source.readUtf8());
    }

    private Failed failed(@Nullable Throwable cause) {
        return failed(new Complaint(endpoint), cause, true);
    }

    /** @param passing whether another attempt may succeed, unless the address is not permitted */
    static Failed failed(Complaint complaint, @Nullable Throwable cause, boolean passing) {
        if (isPrivateAddress(cause)) {
            return new Failed(complaint.ofPrivateAddress(), false, null);
        }
        return cause instanceof InterruptedIOException
                ? new Failed(complaint.ofSilence(cause), passing, null)
                : new Failed(passing ? complaint.ofConnection(cause) : complaint.ofBreak(), passing, null);
    }

    /** The client wraps what a socket throws. */
    private static boolean isPrivateAddress(@Nullable Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .anyMatch(PublicSockets.PrivateAddressException.class::isInstance);
    }

    /** An attempt that brought no answer. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final CoreException sentence;
        private final boolean passing;
        private final @Nullable Duration retryAfter;

        Failed(CoreException sentence, boolean passing, @Nullable Duration retryAfter) {
            super(sentence);
            this.sentence = sentence;
            this.passing = passing;
            this.retryAfter = retryAfter;
        }

        /** Another attempt may succeed. */
        boolean passing() {
            return passing;
        }

        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }

        /** What the caller is told after so many attempts. */
        CoreException told(int attempts) {
            return attempts == 1
                    ? sentence
                    : new CoreException(
                            sentence.code(), sentence.getMessage() + " It was asked " + attempts + " times.", sentence);
        }
    }
}
