package io.ragstone.adapters.qdrant;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpdateBatchResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc.PointsImplBase;
import java.util.Map;
import java.util.function.Function;

/** Changes points and answers questions about them. */
final class FakePoints extends PointsImplBase {
    private final Map<String, FakeCollection> collections;

    FakePoints(Map<String, FakeCollection> collections) {
        this.collections = collections;
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> answer) {
        answer(answer, request.getCollectionName(), collection -> {
            collection.upsert(request.getPointsList());
            return PointsOperationResponse.newBuilder()
                    .setResult(result(request.getWait()))
                    .build();
        });
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> answer) {
        answer(answer, request.getCollectionName(), collection -> {
            collection.delete(request.getPoints());
            return PointsOperationResponse.newBuilder()
                    .setResult(result(request.getWait()))
                    .build();
        });
    }

    @Override
    public void updateBatch(UpdateBatchPoints request, StreamObserver<UpdateBatchResponse> answer) {
        answer(answer, request.getCollectionName(), collection -> {
            UpdateBatchResponse.Builder results = UpdateBatchResponse.newBuilder();
            for (PointsUpdateOperation operation : request.getOperationsList()) {
                switch (operation.getOperationCase()) {
                    case UPSERT -> collection.upsert(operation.getUpsert().getPointsList());
                    case DELETE_POINTS ->
                        collection.delete(operation.getDeletePoints().getPoints());
                    default -> throw FakeCollection.wrong("not known here: " + operation.getOperationCase());
                }
                results.addResult(result(request.getWait()));
            }
            return results.build();
        });
    }

    @Override
    public void get(GetPoints request, StreamObserver<GetResponse> answer) {
        answer(answer, request.getCollectionName(), collection -> {
            GetResponse.Builder found = GetResponse.newBuilder();
            request.getIdsList().stream()
                    .flatMap(id -> collection.find(id).stream())
                    .map(point ->
                            RetrievedPoint.newBuilder().setId(point.getId()).putAllPayload(point.getPayloadMap()))
                    .forEach(found::addResult);
            return found.build();
        });
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> answer) {
        answer(
                answer,
                request.getCollectionName(),
                collection -> CountResponse.newBuilder()
                        .setResult(CountResult.newBuilder().setCount(collection.count(request.getFilter())))
                        .build());
    }

    @Override
    public void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> answer) {
        answer(answer, request.getCollectionName(), collection -> {
            QueryBatchResponse.Builder results = QueryBatchResponse.newBuilder();
            request.getQueryPointsList()
                    .forEach(
                            query -> results.addResult(BatchResult.newBuilder().addAllResult(collection.query(query))));
            return results.build();
        });
    }

    @Override
    public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> answer) {
        answer(answer, request.getCollectionName(), collection -> {
            collection.index(request.getFieldName());
            return PointsOperationResponse.newBuilder()
                    .setResult(result(request.getWait()))
                    .build();
        });
    }

    private <A> void answer(StreamObserver<A> answer, String name, Function<FakeCollection, A> work) {
        FakeCollection collection = collections.get(name);
        try {
            if (collection == null) {
                throw Status.NOT_FOUND
                        .withDescription("Not found: Collection `" + name + "` doesn't exist!")
                        .asRuntimeException();
            }
            answer.onNext(work.apply(collection));
            answer.onCompleted();
        } catch (RuntimeException e) {
            answer.onError(e);
        }
    }

    private static UpdateResult result(boolean waited) {
        return UpdateResult.newBuilder()
                .setStatus(waited ? UpdateStatus.Completed : UpdateStatus.Acknowledged)
                .build();
    }
}
