/** How users get their accounts, log in, and change what is theirs. */
@NullMarked
package io.ragstone.core.tenant.account;

import org.jspecify.annotations.NullMarked;
