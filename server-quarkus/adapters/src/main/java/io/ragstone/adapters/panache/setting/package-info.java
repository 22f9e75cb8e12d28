/** Settings that were changed while the servers ran, in the database. */
@NullMarked
package io.ragstone.adapters.panache.setting;

import org.jspecify.annotations.NullMarked;
