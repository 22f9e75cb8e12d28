package io.ragstone.core.tenant.channel;

import java.net.URI;

/**
 * A way to log in.
 *
 * @param name part of paths
 * @param label what users read
 * @param icon the name of a picture that clients know
 * @param callback where the browser comes back to
 */
public record LoginChannel(String name, String label, String icon, URI callback, IdentityProvider provider) {}
