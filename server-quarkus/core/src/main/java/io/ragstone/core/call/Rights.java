package io.ragstone.core.call;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows or widens what a caller may do.
 *
 * @param scopes what an API key is limited to, as {@code action:resource}; null when it is not
 * @param role the role of the user behind the call; null for none, and then nothing is forbidden
 * @param administrator whether the caller may administer the server
 */
public record Rights(@Nullable Set<String> scopes, @Nullable UUID role, boolean administrator) {
    /** Everything in one's own tenant, and nothing beyond. */
    public static final Rights USUAL = new Rights(null, null, false);

    public Rights {
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }
}
