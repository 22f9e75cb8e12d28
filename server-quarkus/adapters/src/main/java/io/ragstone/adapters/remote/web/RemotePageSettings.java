package io.ragstone.adapters.remote.web;

import java.time.Duration;
import java.util.Set;

/**
 * How pages are fetched.
 *
 * @param timeout how long it may take, redirects included
 * @param largest how many bytes a page may have, once it is unpacked
 * @param ports the ports that tenants may name
 * @param localAddresses whether tenants may name addresses in the server's own network, and then any port
 */
public record RemotePageSettings(Duration timeout, long largest, Set<Integer> ports, boolean localAddresses) {
    /** The ports of the web. */
    public static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    public RemotePageSettings {
        ports = Set.copyOf(ports);
    }

    public RemotePageSettings(Duration timeout, long largest, boolean localAddresses) {
        this(timeout, largest, USUAL_PORTS, localAddresses);
    }
}
