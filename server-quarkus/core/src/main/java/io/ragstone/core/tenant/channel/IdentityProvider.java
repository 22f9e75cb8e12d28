package io.ragstone.core.tenant.channel;

import java.net.URI;

/** Somebody who vouches for who people are, by the code flow of OpenID Connect. */
public interface IdentityProvider {
    /**
     * Where the browser has to go.
     *
     * @param verifier what the code will have to be redeemed with; only its hash is told now
     * @param callback where the browser comes back to
     */
    URI authorization(String state, String nonce, String verifier, URI callback);

    /**
     * Learns who came back with this code.
     *
     * @throws io.ragstone.core.error.CoreException when the provider does not accept the code, or what it says is not its own
     */
    Identity redeem(String code, String nonce, String verifier, URI callback);
}
