/** Logging in with an account that somebody has elsewhere. */
@NullMarked
package io.ragstone.core.tenant.channel;

import org.jspecify.annotations.NullMarked;
