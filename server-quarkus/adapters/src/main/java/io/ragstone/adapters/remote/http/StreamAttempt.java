package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.adapters.remote.http.Attempt.Failed;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.Cancellation.Registration;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One question to a model's API whose answer comes bit by bit. Once something came, another attempt is no use. */
final class StreamAttempt {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Comments keep a connection alive, but nobody waits for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final long LARGEST_ERROR = 1L << 20;
    private static final long LARGEST_ANSWER = 16L << 20;

    private final OkHttpClient client;
    private final Request request;
    private final Complaint complaint;
    private final Cancellation cancellation;
    private final ModelStream heard;
    private boolean begun;

    StreamAttempt(
            OkHttpClient client,
            ModelEndpoint endpoint,
            Request request,
            Cancellation cancellation,
            ModelStream heard) {
        this.client = client;
        this.request = request;
        this.complaint = new Complaint(endpoint);
        this.cancellation = cancellation;
        this.heard = heard;
    }

    /**
     * Asks once, and listens until the end or the cancellation.
     *
     * @param silence how long nothing may come
     */
    void make(Duration silence) throws Failed {
        Call call = client.newBuilder().readTimeout(silence).build().newCall(request);
        call.timeout().timeout(LONGEST.toNanos(), TimeUnit.NANOSECONDS);
        try (Registration registration = cancellation.onCancel(call::cancel);
                Response response = call.execute()) {
            listen(response);
        } catch (IOException e) {
            if (!cancellation.isCancelled()) {
                throw Attempt.failed(complaint, e, !begun);
            }
        }
    }

    private void listen(Response response) throws IOException, Failed {
        ResponseBody body = response.body();
        if (!response.isSuccessful()) {
            throw refused(response.code(), start(body.source()), response.header("Retry-After"));
        }
        MediaType type = body.contentType();
        if (type != null && type.subtype().endsWith("json")) {
            whole(body.source());
        } else {
            events(new EventStream(body.source()));
        }
    }

    private void events(EventStream stream) throws IOException, Failed {
        boolean finished = false;
        for (JsonNode event = stream.next(); event != null && !cancellation.isCancelled(); event = stream.next()) {
            finished |= passed(event);
        }
        if (cancellation.isCancelled()) {
            return;
        }
        if (!begun) {
            throw new Failed(complaint.ofGarbage(), true, null);
        }
        if (!finished && !stream.done()) {
            throw new Failed(complaint.ofBreak(), false, null);
        }
    }

    /** Some servers do not stream, though they were asked to. */
    private void whole(BufferedSource source) throws IOException, Failed {
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes.");
        }
        try {
            passed(JSON.readTree(source.readUtf8()));
        } catch (JsonProcessingException e) {
            throw new Failed(complaint.ofGarbage(), false, null);
        }
    }

    private boolean passed(JsonNode event) throws Failed {
        JsonNode error = event.path("error");
        if (error.isObject() || error.isTextual()) {
            throw refused(error.path("code").asInt(0), event.toString(), null);
        }
        begun = true;
        return heard.event(event);
    }

    /** An error without a status of its own is one of the provider's. */
    private Failed refused(int status, String body, @Nullable String retryAfter) {
        int known = status >= 300 && status < 600 ? status : 500;
        boolean passing = known == 429 || known == 408 || known >= 500;
        return new Failed(complaint.ofStatus(known, body), passing && !begun, RetryAfter.read(retryAfter));
    }

    private static String start(BufferedSource source) throws IOException {
        source.request(LARGEST_ERROR);
        return source.getBuffer()
                .readUtf8(Math.min(LARGEST_ERROR, source.getBuffer().size()));
    }
}
