package io.ragstone.adapters.qdrant;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A small Qdrant in memory that speaks the real protocol: what of it is needed here, as the real one does it. */
final class FakeQdrant implements AutoCloseable {
    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("api-key", Metadata.ASCII_STRING_MARSHALLER);

    private final String name = UUID.randomUUID().toString();
    private final Map<String, FakeCollection> collections = new ConcurrentHashMap<>();
    private final Server server;
    private volatile @Nullable String apiKey;
    private volatile @Nullable Status failure;
    private volatile boolean silent;

    FakeQdrant() throws IOException {
        server = InProcessServerBuilder.forName(name)
                .addService(new FakeCollections(collections))
                .addService(new FakePoints(collections))
                .intercept(new Moods())
                .build()
                .start();
    }

    /** The adapter, connected to this server. */
    QdrantPassageIndex index(Optional<String> key, Duration timeout) {
        ManagedChannel channel = InProcessChannelBuilder.forName(name)
                .maxInboundMessageSize(64 << 20)
                .build();
        return QdrantPassageIndex.over(channel, new QdrantSettings(URI.create("http://fake"), key, timeout, timeout));
    }

    QdrantPassageIndex index() {
        return index(Optional.empty(), Duration.ofMinutes(1));
    }

    Map<String, FakeCollection> collections() {
        return collections;
    }

    void requireKey(String key) {
        apiKey = key;
    }

    /** Every call fails like this; null ends it. */
    void fail(@Nullable Status with) {
        failure = with;
    }

    /** No call is answered any more. */
    void fallSilent() {
        silent = true;
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow();
        server.awaitTermination(1, TimeUnit.MINUTES);
    }

    private final class Moods implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            Status refusal = failure;
            if (apiKey != null && !apiKey.equals(headers.get(API_KEY))) {
                refusal = Status.UNAUTHENTICATED.withDescription("Must provide an API key or an Authorization bearer");
            }
            if (refusal != null) {
                call.close(refusal, new Metadata());
                return new ServerCall.Listener<>() {};
            }
            return silent ? new ServerCall.Listener<>() {} : next.startCall(call, headers);
        }
    }
}
