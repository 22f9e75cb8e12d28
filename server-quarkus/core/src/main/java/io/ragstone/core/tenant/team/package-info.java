/** Organisations and the people in them: invited, joined, gone. */
@NullMarked
package io.ragstone.core.tenant.team;

import org.jspecify.annotations.NullMarked;
