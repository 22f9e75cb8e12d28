package io.ragstone.core.model.remote;

import io.ragstone.core.model.ModelName;
import io.ragstone.core.model.provider.Dialect;
import io.ragstone.core.model.provider.Price;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model outside of this server, and how it is reached for one tenant.
 *
 * @param trusted the address is the operator's choice or the provider's own; one that a tenant named may lead anywhere
 * @param key empty where none is needed
 * @param batch how many texts it embeds in one call
 * @param dimensions 0 when that is not known
 * @param window how many tokens it reads at once; 0 when that is not known
 * @param price null when it is not known
 */
public record ModelEndpoint(
        UUID tenantId,
        ModelName model,
        Dialect dialect,
        String baseUrl,
        boolean trusted,
        String key,
        int batch,
        int dimensions,
        int window,
        @Nullable Price price) {
    /** Without the key, which nobody shall find in a log. */
    @Override
    public String toString() {
        return model + " at " + baseUrl;
    }
}
