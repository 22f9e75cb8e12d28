package io.ragstone.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends a request, and sends it again only where that cannot do anything twice. */
final class Sender {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> WORTH_A_REPEAT = Set.of(429, 502, 503, 504);

    private final OkHttpClient forSafe;
    private final OkHttpClient forOthers;
    private final RetryPolicy policy;
    private final Pause pause;
    private final RandomGenerator random;

    /** Takes what is needed of an answer; the answer is closed by it, now or when its reader is done. */
    @FunctionalInterface
    interface Taking<T> {
        T take(Response response) throws IOException;
    }

    Sender(OkHttpClient http, RetryPolicy policy, Pause pause, RandomGenerator random) {
        this.forSafe = http.newBuilder()
                .addInterceptor(new SilenceLimit())
                .addNetworkInterceptor(new SentOnce())
                .build();
        // OkHttp by itself repeats a request whose pooled connection broke, even a POST that may have been executed.
        this.forOthers = forSafe.newBuilder().retryOnConnectionFailure(false).build();
        this.policy = policy;
        this.pause = pause;
        this.random = random;
    }

    <T> T send(Request request, Taking<T> taking) {
        for (int repeat = 0; ; repeat++) {
            Attempt attempt = new Attempt();
            try {
                Response response = execute(request, attempt);
                Duration wait = waitAfter(response, request, repeat);
                if (wait == null) {
                    return taking.take(response);
                }
                response.close();
                waitFor(wait, request);
            } catch (UnreadableFileException failure) {
                throw new UncheckedIOException(failure.getMessage(), failure);
            } catch (IOException failure) {
                ApiException told = told(failure, request, attempt);
                if (repeat >= policy.maxRetries() || !mayRepeat(told, request)) {
                    throw told;
                }
                waitFor(policy.delay(repeat, random.nextDouble()), request);
            }
        }
    }

    private Response execute(Request request, Attempt attempt) throws IOException {
        OkHttpClient http = isSafe(request) ? forSafe : forOthers;
        Request tagged = request.newBuilder().tag(Attempt.class, attempt).build();
        Call call = http.newCall(tagged);
        Cancellation cancellation = request.tag(Cancellation.class);
        if (cancellation != null) {
            cancellation.covers(call);
        }
        return call.execute();
    }

    private @Nullable Duration waitAfter(Response response, Request request, int repeat) {
        if (!isSafe(request) || repeat >= policy.maxRetries() || !WORTH_A_REPEAT.contains(response.code())) {
            return null;
        }
        Duration asked = RetryAfter.parse(response.header("Retry-After"), Clock.systemUTC());
        if (asked == null) {
            return policy.delay(repeat, random.nextDouble());
        }
        return asked.compareTo(policy.longestRetryAfter()) > 0 ? null : asked;
    }

    private static boolean mayRepeat(ApiException told, Request request) {
        if (!(told instanceof ApiConnectionException broken)) {
            return false;
        }
        return broken.neverSent() || isSafe(request);
    }

    private static boolean isSafe(Request request) {
        return SAFE_METHODS.contains(request.method());
    }

    private void waitFor(Duration wait, Request request) {
        try {
            pause.pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiInterruptedException("Interrupted while waiting to repeat " + named(request) + ".", e);
        }
    }

    private static ApiException told(IOException failure, Request request, Attempt attempt) {
        Cancellation cancellation = request.tag(Cancellation.class);
        if (cancellation != null && cancellation.isCancelled()) {
            return new ApiCancelledException(named(request) + " was cancelled; it may have been executed.", failure);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new ApiInterruptedException("Interrupted during " + named(request) + ".", failure);
        }
        // OkHttp reports the limit of a whole call as a bare InterruptedIOException.
        boolean callTooLong = failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException);
        boolean answerTooLate = failure instanceof SocketTimeoutException && attempt.connected();
        if (callTooLong || answerTooLate) {
            return new ApiTimeoutException(
                    named(request) + " took longer than the configured time (" + failure.getMessage()
                            + "); it may have been executed.",
                    failure);
        }
        String what = attempt.connected() ? "The connection broke during " : "No connection for ";
        return new ApiConnectionException(
                what + named(request) + ": " + failure.getMessage(), !attempt.connected(), failure);
    }

    /** Names a request without its query, which may hold what should not be logged. */
    private static String named(Request request) {
        return request.method() + " "
                + request.url()
                        .newBuilder()
                        .query(null)
                        .username("")
                        .password("")
                        .build();
    }
}
