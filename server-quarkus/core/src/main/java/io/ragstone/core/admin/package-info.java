/** What administrators do with the accounts of others, and with what those own. */
@NullMarked
package io.ragstone.core.admin;

import org.jspecify.annotations.NullMarked;
