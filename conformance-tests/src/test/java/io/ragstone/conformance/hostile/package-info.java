/** Clients that mean harm: requests that break in, write where they should not, or never end. */
@NullMarked
package io.ragstone.conformance.hostile;

import org.jspecify.annotations.NullMarked;
