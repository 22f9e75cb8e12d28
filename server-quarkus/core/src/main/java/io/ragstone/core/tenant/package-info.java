/** Who there is: tenants, their users and members. */
@NullMarked
package io.ragstone.core.tenant;

import org.jspecify.annotations.NullMarked;
