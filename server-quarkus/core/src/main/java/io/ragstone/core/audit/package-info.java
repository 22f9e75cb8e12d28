/** What was done to accounts, keys, teams and roles: who, what, when, from where, and with what result. */
@NullMarked
package io.ragstone.core.audit;

import org.jspecify.annotations.NullMarked;
