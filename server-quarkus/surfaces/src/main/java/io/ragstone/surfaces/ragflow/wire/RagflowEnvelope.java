package io.ragstone.surfaces.ragflow.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The forms that an error has; which one a client gets depends on the family of the path. */
public enum RagflowEnvelope {
    /** The public API: code and message alone. */
    PUBLIC {
        @Override
        void complete(ObjectNode envelope) {}
    },
    /** The web API, agents and files: data is always there. */
    WEB {
        @Override
        void complete(ObjectNode envelope) {
            envelope.putNull("data");
        }
    },
    /** A refused API key. */
    DENIED {
        @Override
        void complete(ObjectNode envelope) {
            envelope.put("data", false);
        }
    };

    private static final String PUBLIC_PREFIX = "/api/v1/";
    private static final Set<String> WEB_FAMILIES = Set.of("agents", "api", "document", "file", "kb", "searchbots");

    abstract void complete(ObjectNode envelope);

    public ObjectNode error(int code, String message) {
        ObjectNode envelope =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        complete(envelope);
        return envelope;
    }

    static RagflowEnvelope ofPath(String path) {
        return !path.startsWith(PUBLIC_PREFIX) || WEB_FAMILIES.contains(firstSegment(path)) ? WEB : PUBLIC;
    }

    /** What comes first below /api/v1. */
    static String firstSegment(String path) {
        String rest = path.startsWith(PUBLIC_PREFIX) ? path.substring(PUBLIC_PREFIX.length()) : "";
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
