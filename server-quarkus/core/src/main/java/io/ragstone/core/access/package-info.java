/** Who may do what: permissions, the roles that grant them, and the one check that every surface asks. */
@NullMarked
package io.ragstone.core.access;

import org.jspecify.annotations.NullMarked;
