/**
 * The contract as the judge of every answer: which operation a request meant, whether its status, body and refusal are
 * documented, and which operations and refusals were seen at all.
 */
@NullMarked
package io.ragstone.conformance.contract;

import org.jspecify.annotations.NullMarked;
