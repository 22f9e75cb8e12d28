package io.ragstone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SseCancellationTest {
    private EventServer server = EventServer.start();
    private ApiClient client = ApiClient.builder(server.url()).build();

    SseCancellationTest() throws IOException {}

    @BeforeEach
    void beginWithAnEvent() {
        server.send("{\"n\":1}");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void endsWhenTheServerIsSilentForTooLong() throws InterruptedException {
        ApiRequest hasty = request().readTimeout(Duration.ofMillis(200));
        try (SseStream<JsonNode> events = client.stream(hasty, JsonNode.class)) {
            Iterator<JsonNode> iterator = events.iterator();
            assertThat(iterator.next().path("n").asInt()).isEqualTo(1);
            assertThatExceptionOfType(ApiTimeoutException.class)
                    .isThrownBy(iterator::hasNext)
                    .withMessageContaining("in time");
        }
        assertThat(server.isLeft()).isTrue();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void closingEndsTheRequest() throws InterruptedException {
        try (SseStream<JsonNode> events = client.stream(request(), JsonNode.class)) {
            assertThat(events.iterator().next().path("n").asInt()).isEqualTo(1);
        }

        assertThat(server.isLeft()).isTrue();
    }

    @Test
    void closingWakesWhoWaitsForTheNextEvent() throws InterruptedException {
        try (SseStream<JsonNode> events = client.stream(request(), JsonNode.class)) {
            Iterator<JsonNode> iterator = events.iterator();
            iterator.next();
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(iterator::hasNext);

            events.close();

            assertThatThrownBy(waiting::join).hasCauseInstanceOf(ApiCancelledException.class);
            assertThatExceptionOfType(ApiCancelledException.class).isThrownBy(iterator::hasNext);
        }
        assertThat(server.isLeft()).isTrue();
    }

    @Test
    void whatWasReadToItsEndIsNoLongerEnded() {
        server.send("[DONE]");
        try (SseStream<JsonNode> events = client.stream(request(), JsonNode.class)) {
            assertThat(events.stream()).hasSize(1);
        }
    }

    @Test
    void aRequestIsEndedBeforeItIsAnswered() throws IOException, InterruptedException {
        try (EventServer silent = EventServer.startSilent();
                ApiClient other = ApiClient.builder(silent.url()).build()) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Void> call =
                    CompletableFuture.runAsync(() -> other.execute(request().cancelledBy(cancellation)));
            assertThat(silent.isAsked()).isTrue();

            cancellation.cancel();

            assertThatThrownBy(call::join).hasCauseInstanceOf(ApiCancelledException.class);
            assertThat(silent.requests()).isEqualTo(1);
        }
    }

    @Test
    void whatIsCancelledIsNotSent() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThat(cancellation.isCancelled()).isTrue();
        assertThatExceptionOfType(ApiCancelledException.class)
                .isThrownBy(() -> client.execute(ApiRequest.of("GET", "/x").cancelledBy(cancellation)));
        assertThat(server.requests()).isZero();
    }

    @Test
    void eventsArePublishedAsTheyAreAskedFor() throws InterruptedException {
        Watcher watcher = new Watcher();

        client.publish(request(), JsonNode.class).subscribe(watcher);
        Flow.Subscription subscription = watcher.subscriptions.take();
        assertThat(server.requests()).isZero();
        subscription.request(1);
        assertThat(watcher.events.poll(1, TimeUnit.MINUTES)).hasToString("{\"n\":1}");
        subscription.request(5);
        server.send("{\"n\":2}");
        assertThat(watcher.events.poll(1, TimeUnit.MINUTES)).hasToString("{\"n\":2}");
        server.send("[DONE]");

        assertThat(watcher.events.poll(1, TimeUnit.MINUTES)).isEqualTo("complete");
    }

    @Test
    void cancellingASubscriptionEndsTheRequest() throws InterruptedException {
        Watcher watcher = new Watcher();
        client.publish(request(), JsonNode.class).subscribe(watcher);
        Flow.Subscription subscription = watcher.subscriptions.take();
        subscription.request(1);
        assertThat(watcher.events.poll(1, TimeUnit.MINUTES)).hasToString("{\"n\":1}");

        subscription.cancel();

        assertThat(server.isLeft()).isTrue();
        assertThat(watcher.events).isEmpty();
    }

    private static ApiRequest request() {
        return ApiRequest.of("POST", "/ask").json(List.of());
    }

    private static final class Watcher implements Flow.Subscriber<JsonNode> {
        private final BlockingQueue<Flow.Subscription> subscriptions = new LinkedBlockingQueue<>();
        private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriptions.add(subscription);
        }

        @Override
        public void onNext(JsonNode event) {
            events.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            events.add(failure);
        }

        @Override
        public void onComplete() {
            events.add("complete");
        }
    }
}
