/** Models outside of this server: where they are for a tenant, and the port through which they are asked. */
@NullMarked
package io.ragstone.core.model.remote;

import org.jspecify.annotations.NullMarked;
