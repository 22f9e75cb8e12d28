package io.ragstone.surfaces.boundary;

import io.ragstone.core.call.Principal;
import java.util.Set;

/**
 * Turns a credential into a principal, for one security scheme of the contract or for several that belong together. Its bean should be application scoped:
 * the filter that asks it is made before the database is there, and a scoped bean is not made until it is asked.
 */
public interface Authenticator {
    /** The name of the scheme in the contract. */
    String scheme();

    /** All schemes that it looks at, where several only make sense together. */
    default Set<String> schemes() {
        return Set.of(scheme());
    }

    /**
     * @throws SurfaceRefusal in the surface's own words
     * @throws io.ragstone.core.error.CoreException when a use case refuses
     */
    Principal authenticate(Credentials credentials);
}
