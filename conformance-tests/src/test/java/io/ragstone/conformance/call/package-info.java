/** Plain HTTP for tests: requests that no well-behaved client would send, and what came back. */
@NullMarked
package io.ragstone.conformance.call;

import org.jspecify.annotations.NullMarked;
