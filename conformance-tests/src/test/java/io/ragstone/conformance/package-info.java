/**
 * What holds for the whole server: the contract is exercised in full, tenants are kept apart, nothing is lost in a crash,
 * and size does no harm. Every test drives the packaged server from outside, through the SDK or by plain HTTP.
 */
@NullMarked
package io.ragstone.conformance;

import org.jspecify.annotations.NullMarked;
