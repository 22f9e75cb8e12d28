/** Keeps those out who try passwords. */
@NullMarked
package io.ragstone.core.tenant.login;

import org.jspecify.annotations.NullMarked;
