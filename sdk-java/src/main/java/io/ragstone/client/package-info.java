/**
 * The low-level client: a small runtime on OkHttp and Jackson that sends one request and reads one answer, for every API
 * that the server speaks. The classes in {@code io.ragstone.client.api} and {@code io.ragstone.client.model} are
 * generated from the server's OpenAPI contract and stand on this runtime; it knows nothing of any API's envelopes or
 * error codes. Most programs want the facade in {@code io.ragstone.sdk} instead.
 */
@NullMarked
package io.ragstone.client;

import org.jspecify.annotations.NullMarked;
