/** Providers of OpenID Connect: where they are, how a code is redeemed, and whether an id token is theirs. */
@NullMarked
package io.ragstone.adapters.oidc;

import org.jspecify.annotations.NullMarked;
