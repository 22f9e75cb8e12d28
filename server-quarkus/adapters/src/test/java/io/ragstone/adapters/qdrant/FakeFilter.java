package io.ragstone.adapters.qdrant;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.stream.Stream;

/** Which points are meant: all of must, one of should, none of must_not. */
record FakeFilter(Filter filter) {
    boolean holds(PointStruct point) {
        return filter.getMustList().stream().allMatch(condition -> holds(condition, point))
                && (filter.getShouldCount() == 0
                        || filter.getShouldList().stream().anyMatch(condition -> holds(condition, point)))
                && filter.getMustNotList().stream().noneMatch(condition -> holds(condition, point));
    }

    static Stream<String> fields(Filter filter) {
        return Stream.of(filter.getMustList(), filter.getShouldList(), filter.getMustNotList())
                .flatMap(conditions -> conditions.stream())
                .flatMap(condition -> condition.hasFilter()
                        ? fields(condition.getFilter())
                        : condition.hasField() ? Stream.of(condition.getField().getKey()) : Stream.empty());
    }

    private static boolean holds(Condition condition, PointStruct point) {
        return switch (condition.getConditionOneOfCase()) {
            case FILTER -> new FakeFilter(condition.getFilter()).holds(point);
            case HAS_ID -> condition.getHasId().getHasIdList().contains(point.getId());
            case FIELD -> matches(condition.getField(), point);
            default -> throw FakeCollection.wrong("not known here: " + condition.getConditionOneOfCase());
        };
    }

    /** A field that a point does not have matches nothing; of a list one value is enough. */
    private static boolean matches(FieldCondition field, PointStruct point) {
        Value value = point.getPayloadMap().get(field.getKey());
        if (value == null) {
            return false;
        }
        return value.hasListValue()
                ? value.getListValue().getValuesList().stream().anyMatch(each -> matches(field, each))
                : matches(field, value);
    }

    private static boolean matches(FieldCondition field, Value value) {
        return switch (field.getMatch().getMatchValueCase()) {
            case KEYWORD -> value.getStringValue().equals(field.getMatch().getKeyword());
            case KEYWORDS -> field.getMatch().getKeywords().getStringsList().contains(value.getStringValue());
            case BOOLEAN ->
                value.hasBoolValue() && value.getBoolValue() == field.getMatch().getBoolean();
            default ->
                throw FakeCollection.wrong("not known here: " + field.getMatch().getMatchValueCase());
        };
    }
}
