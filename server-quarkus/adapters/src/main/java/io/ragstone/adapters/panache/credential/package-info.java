/** API keys, log-ins and the keys of model providers in the database. */
@NullMarked
package io.ragstone.adapters.panache.credential;

import org.jspecify.annotations.NullMarked;
