/** Sends what is traced to where tenants want it, behind the back of whoever works. */
@NullMarked
package io.ragstone.core.tracing;

import org.jspecify.annotations.NullMarked;
