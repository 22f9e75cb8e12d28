package io.ragstone.adapters.remote.web;

import java.time.Duration;

/**
 * How pages are fetched.
 *
 * @param timeout how long it may take, redirects included
 * @param largest how many bytes a page may have
 * @param localAddresses whether tenants may name addresses in the server's own network
 */
public record RemotePageSettings(Duration timeout, long largest, boolean localAddresses) {}
