package io.ragstone.adapters.remote.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ragstone.adapters.remote.http.Attempt.Failed;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.Cancellation.Registration;
import io.ragstone.core.model.ChatModel.Usage;
import io.ragstone.core.model.remote.ModelEndpoint;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Posts JSON to models and reads JSON. What may pass, such as a busy or unreachable provider, is tried again after ever
 * longer pauses, or after the one that the provider asks for; what will not pass is told at once.
 */
public final class ModelHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** Questions must not stand in line behind what is ingested; the providers set limits of their own. */
    private static final int MOST_AT_ONCE = 256;

    private final OkHttpClient anywhere;
    private final OkHttpClient publicOnly;
    private final Pauses pauses;
    private final Consumer<Usage> meter;

    /** @param localAddresses whether tenants may name addresses in the operator's own network */
    public ModelHttp(boolean localAddresses) {
        this(localAddresses, length -> Thread.sleep(length));
    }

    public ModelHttp(boolean localAddresses, Pauses pauses) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        // A redirect would take the key along to somebody else; a proxy would connect where the sockets cannot see it.
        anywhere = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .build();
        publicOnly = localAddresses
                ? anywhere
                : anywhere.newBuilder().socketFactory(new PublicSockets()).build();
        this.pauses = pauses;
        this.meter = used -> {};
    }

    private ModelHttp(ModelHttp other, Consumer<Usage> meter) {
        this.anywhere = other.anywhere;
        this.publicOnly = other.publicOnly;
        this.pauses = other.pauses;
        this.meter = meter;
    }

    /** The same, telling what each answer says that it used; streams are understood by who reads them. */
    public ModelHttp metered(Consumer<Usage> told) {
        return new ModelHttp(this, told);
    }

    /** Returns the answer's body; refuses in a sentence when none is to be had. */
    public JsonNode post(ModelEndpoint endpoint, String url, ObjectNode body, Patience patience) {
        Attempt attempt = new Attempt(client(endpoint), endpoint, url, body);
        JsonNode answer = repeated(patience, new Cancellation(), attempt::make);
        UsedTokens.in(answer).ifPresent(meter);
        return answer;
    }

    /**
     * Passes on the events of an answer, in the caller's thread, until it ends or is cancelled. What breaks off after the
     * first event is not tried again; a {@link CoreException} says so.
     */
    public void stream(
            ModelEndpoint endpoint,
            String url,
            ObjectNode body,
            Patience patience,
            Cancellation cancellation,
            ModelStream events) {
        if (cancellation.isCancelled()) {
            return;
        }
        StreamAttempt attempt = new StreamAttempt(
                client(endpoint), endpoint, Attempt.request(endpoint, url, body), cancellation, events);
        try {
            repeated(patience, cancellation, longest -> {
                attempt.make(patience.call());
                return true;
            });
        } catch (CoreException e) {
            if (!cancellation.isCancelled()) {
                throw e;
            }
        }
    }

    /** Something that may be tried again. */
    private interface Trial<T> {
        T make(Duration longest) throws Failed;
    }

    private <T> T repeated(Patience patience, Cancellation cancellation, Trial<T> trial) {
        long end = System.nanoTime() + patience.budget().toNanos();
        for (int number = 1; ; number++) {
            try {
                return trial.make(shorter(patience.call(), left(end)));
            } catch (Failed failure) {
                Duration pause = pause(number, failure);
                if (!failure.passing() || number >= patience.attempts() || pause.compareTo(left(end)) >= 0) {
                    throw failure.told(number);
                }
                await(pause, cancellation);
            }
        }
    }

    private OkHttpClient client(ModelEndpoint endpoint) {
        return endpoint.trusted() ? anywhere : publicOnly;
    }

    /** Doubles each time; a share of it is left to chance, so that many callers do not come back together. */
    private static Duration pause(int number, Failed failure) {
        if (failure.retryAfter() != null) {
            return failure.retryAfter();
        }
        Duration longest = shorter(FIRST_PAUSE.multipliedBy(1L << Math.min(number - 1, 10)), LONGEST_PAUSE);
        long half = longest.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }

    private void await(Duration pause, Cancellation cancellation) {
        Thread waiting = Thread.currentThread();
        try (Registration registration = cancellation.onCancel(waiting::interrupt)) {
            pauses.pause(pause);
        } catch (InterruptedException e) {
            waiting.interrupt();
        }
        // An interruption that came from the cancellation is not the thread's own.
        boolean interrupted = cancellation.isCancelled() ? Thread.interrupted() : waiting.isInterrupted();
        if (interrupted || cancellation.isCancelled()) {
            throw new CoreException(ErrorCode.CANCELLED, "Interrupted while waiting for a model.");
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        anywhere.dispatcher().cancelAll();
        anywhere.dispatcher().executorService().shutdown();
        anywhere.connectionPool().evictAll();
    }
}
