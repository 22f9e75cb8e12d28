/** How much a tenant, a user and a key may do: requests a minute, uploads and tokens a day, and room for files. */
@NullMarked
package io.ragstone.core.limit;

import org.jspecify.annotations.NullMarked;
