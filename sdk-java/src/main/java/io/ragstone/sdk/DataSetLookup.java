package io.ragstone.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.api.RagflowDatasetsApi;
import io.ragstone.sdk.error.PermissionDeniedException;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Gateway;
import java.util.Optional;

/** Looks for one dataset by what identifies it. */
final class DataSetLookup {
    private static final int UNKNOWN_OR_FOREIGN = 108;

    private DataSetLookup() {}

    static Optional<JsonNode> find(Gateway gateway, String field, String value) {
        try {
            JsonNode envelope = gateway.envelope(
                    RagflowDatasetsApi.ragflowListDatasetsRequest().query(field, value));
            return new Fields(envelope).objects("data").stream().findFirst();
        } catch (PermissionDeniedException e) {
            // Servers answer the same whether nobody has such a dataset or somebody else.
            if (e.code() == UNKNOWN_OR_FOREIGN) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
