package io.ragstone.surfaces.baiyuan.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ragstone.surfaces.boundary.Answer;
import io.ragstone.surfaces.boundary.Arrival;
import java.util.Map;

/** The form that errors have. */
final class BaiyuanEnvelope {
    private BaiyuanEnvelope() {}

    static Answer error(BaiyuanCode code, String sentence, Arrival arrival) {
        return error(code.status(), code.word(), sentence, arrival, Map.of());
    }

    static Answer error(int status, String code, String sentence, Arrival arrival, Map<String, String> headers) {
        return new Answer(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "error")
                        .put("error", sentence)
                        .put("code", code)
                        .put("request_id", arrival.requestId()),
                headers);
    }
}
