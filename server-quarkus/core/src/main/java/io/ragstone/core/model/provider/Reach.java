package io.ragstone.core.model.provider;

import org.jspecify.annotations.Nullable;

/**
 * How a provider outside of this server is reached.
 *
 * @param baseUrl where it is, unless a tenant says otherwise; null where only the tenant can know
 * @param batch how many texts it embeds in one call
 * @param needsKey whether it answers nobody without a key
 * @param anyModel takes models of any name, not only the ones that are listed
 */
public record Reach(Dialect dialect, @Nullable String baseUrl, int batch, boolean needsKey, boolean anyModel) {
    Reach at(String url) {
        return new Reach(dialect, url, batch, needsKey, anyModel);
    }
}
