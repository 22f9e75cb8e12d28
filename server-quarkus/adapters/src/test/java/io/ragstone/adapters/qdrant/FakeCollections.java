package io.ragstone.adapters.qdrant;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsImplBase;
import java.util.Map;

/** Makes, lists and deletes collections. */
final class FakeCollections extends CollectionsImplBase {
    private final Map<String, FakeCollection> collections;

    FakeCollections(Map<String, FakeCollection> collections) {
        this.collections = collections;
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> answer) {
        String name = request.getCollectionName();
        if (collections.putIfAbsent(name, new FakeCollection(request)) != null) {
            answer.onError(Status.ALREADY_EXISTS
                    .withDescription("Wrong input: Collection `" + name + "` already exists!")
                    .asRuntimeException());
            return;
        }
        done(answer, true);
    }

    @Override
    public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> answer) {
        done(answer, collections.remove(request.getCollectionName()) != null);
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> answer) {
        ListCollectionsResponse.Builder list = ListCollectionsResponse.newBuilder();
        collections
                .keySet()
                .forEach(name ->
                        list.addCollections(CollectionDescription.newBuilder().setName(name)));
        answer.onNext(list.build());
        answer.onCompleted();
    }

    private static void done(StreamObserver<CollectionOperationResponse> answer, boolean result) {
        answer.onNext(CollectionOperationResponse.newBuilder().setResult(result).build());
        answer.onCompleted();
    }
}
