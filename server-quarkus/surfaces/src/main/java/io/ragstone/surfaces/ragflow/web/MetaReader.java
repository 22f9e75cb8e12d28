package io.ragstone.surfaces.ragflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ragstone.surfaces.ragflow.dataset.DatasetRequests;
import io.ragstone.surfaces.ragflow.wire.PythonRepr;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the metadata of a document, which comes as the text of a JSON object or as the object itself. */
@ApplicationScoped
class MetaReader {
    private final ObjectMapper json;
    private final DatasetRequests requests;

    MetaReader(ObjectMapper json, DatasetRequests requests) {
        this.json = json;
        this.requests = requests;
    }

    Map<String, Object> read(JsonNode given) {
        JsonNode meta = given.isTextual() ? parsed(given.textValue()) : given;
        if (!meta.isObject()) {
            throw RagflowRefusal.argument("Only dictionary type supported.");
        }
        meta.forEach(MetaReader::check);
        return requests.object(meta);
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw RagflowRefusal.argument("Json syntax error: " + e.getOriginalMessage());
        }
    }

    private static void check(JsonNode value) {
        if (value.isArray()) {
            if (StreamSupport.stream(value.spliterator(), false).anyMatch(one -> !isPlain(one))) {
                throw RagflowRefusal.argument("The type is not supported in list: " + PythonRepr.str(value));
            }
        } else if (!isPlain(value)) {
            throw RagflowRefusal.argument("The type is not supported: " + PythonRepr.str(value));
        }
    }

    private static boolean isPlain(JsonNode value) {
        return value.isTextual() || value.isNumber() || value.isBoolean();
    }
}
