/**
 * One class a tag of the contract, generated at build time: one method an operation, typed by the contract's schemas. A
 * parameter that is {@code null} is left out of the request.
 */
@NullUnmarked
package io.ragstone.client.api;

import org.jspecify.annotations.NullUnmarked;
