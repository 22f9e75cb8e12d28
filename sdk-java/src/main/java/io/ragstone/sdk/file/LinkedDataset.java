package io.ragstone.sdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;

/**
 * A dataset that a file is linked to.
 *
 * <pre>{@code
 * file.datasets().forEach(dataset -> System.out.println(file.name() + " is in " + dataset.name()));
 * }</pre>
 *
 * @param id the id of the dataset
 * @param name what it is called
 */
public record LinkedDataset(String id, String name) {
    static LinkedDataset of(JsonNode json) {
        Fields fields = new Fields(json);
        return new LinkedDataset(fields.textOrEmpty("kb_id"), fields.textOrEmpty("kb_name"));
    }
}
