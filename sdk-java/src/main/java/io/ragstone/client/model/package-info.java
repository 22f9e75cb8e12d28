/**
 * The contract's schemas as plain values, generated at build time. A property that is {@code null} is left out when a
 * value is sent; to send an explicit {@code null}, send a Jackson tree instead.
 */
@NullUnmarked
package io.ragstone.client.model;

import org.jspecify.annotations.NullUnmarked;
