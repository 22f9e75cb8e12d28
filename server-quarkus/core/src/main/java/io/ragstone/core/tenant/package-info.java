/** Who there is: tenants, their users and members, API keys, session tokens, and the keys they gave us for model providers. */
@NullMarked
package io.ragstone.core.tenant;

import org.jspecify.annotations.NullMarked;
