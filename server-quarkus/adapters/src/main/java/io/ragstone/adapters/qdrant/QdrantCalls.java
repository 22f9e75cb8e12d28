package io.ragstone.adapters.qdrant;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Qdrant. Every call has a time-out, and what goes wrong becomes a sentence for users. */
final class QdrantCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QdrantCalls.class);

    /** A thousand passages with their words are more than gRPC takes by itself. */
    private static final int MOST_BYTES = 128 << 20;

    private final ManagedChannel channel;
    private final QdrantClient client;
    private final QdrantSettings settings;

    private QdrantCalls(ManagedChannel channel, QdrantClient client, QdrantSettings settings) {
        this.channel = channel;
        this.client = client;
        this.settings = settings;
    }

    /** A call on its way. */
    interface Call<T> {
        ListenableFuture<T> send(QdrantClient client, Duration timeout);
    }

    static QdrantCalls to(QdrantSettings settings) {
        var credentials = settings.encrypted() ? TlsChannelCredentials.create() : InsecureChannelCredentials.create();
        return over(
                Grpc.newChannelBuilderForAddress(settings.url().getHost(), settings.port(), credentials)
                        .maxInboundMessageSize(MOST_BYTES)
                        .build(),
                settings);
    }

    static QdrantCalls over(ManagedChannel channel, QdrantSettings settings) {
        // Its own check of versions would ask the server before anybody needs it.
        QdrantGrpcClient.Builder builder = QdrantGrpcClient.newBuilder(channel, true, false);
        settings.apiKey().ifPresent(builder::withApiKey);
        return new QdrantCalls(channel, new QdrantClient(builder.build()), settings);
    }

    <T> ListenableFuture<T> begin(Call<T> call) {
        return call.send(client, settings.timeout());
    }

    <T> T read(Call<T> call) {
        return await(begin(call));
    }

    <T> T write(Call<T> call) {
        return await(call.send(client, settings.writeTimeout()));
    }

    /** Throws a {@link LostCollectionException} where there is no such collection. */
    <T> T await(ListenableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CoreException(ErrorCode.CANCELLED, "The call to the search engine was given up.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private RuntimeException failure(Throwable cause) {
        Status status = Status.fromThrowable(cause);
        if (status.getCode() == Status.Code.NOT_FOUND) {
            return new LostCollectionException(cause);
        }
        // The reason may name hosts: it is for the log, not for whoever asks.
        LOG.warn("Qdrant failed: {}", status);
        if (status.getCode() == Status.Code.UNAVAILABLE) {
            // Left to itself, gRPC waits longer and longer before it looks whether the server is back.
            channel.resetConnectBackoff();
        }
        return switch (status.getCode()) {
            case UNAVAILABLE ->
                new CoreException(
                        ErrorCode.UNAVAILABLE,
                        "The search engine Qdrant cannot be reached; try again when it is back, nothing is lost.",
                        cause);
            case DEADLINE_EXCEEDED ->
                new CoreException(
                        ErrorCode.TIMEOUT, "The search engine Qdrant did not answer in time; try again later.", cause);
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                new CoreException(
                        ErrorCode.UNAVAILABLE,
                        "The search engine Qdrant refuses this server's API key; set ragstone.index.qdrant.api-key.",
                        cause);
            default ->
                new CoreException(
                        ErrorCode.INTERNAL,
                        "The search engine Qdrant could not do what was asked; see the server's log.",
                        cause);
        };
    }

    static boolean isAlreadyThere(CoreException failure) {
        return Status.fromThrowable(failure).getCode() == Status.Code.ALREADY_EXISTS;
    }

    @Override
    public void close() {
        client.close();
    }
}
