package io.ragstone.surfaces.ragflow.user;

/**
 * Where browsers go that come back from a provider.
 *
 * @param address of the page, which is told the session token
 * @param secure whether browsers reach this server by HTTPS alone
 */
public record LoginPage(String address, boolean secure) {}
