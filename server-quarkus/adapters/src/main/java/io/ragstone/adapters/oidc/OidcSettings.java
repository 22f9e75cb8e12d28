package io.ragstone.adapters.oidc;

import org.jspecify.annotations.Nullable;

/**
 * How this server is known to a provider.
 *
 * @param issuer the provider's address, below which it describes itself
 * @param clientSecret null for clients without one
 * @param scopes what is asked for, between spaces
 */
public record OidcSettings(
        String issuer, String clientId, @Nullable String clientSecret, String scopes) {}
