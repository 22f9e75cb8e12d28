/** A new password for those who forgot theirs, by a code that is mailed to them once. */
@NullMarked
package io.ragstone.core.tenant.reset;

import org.jspecify.annotations.NullMarked;
