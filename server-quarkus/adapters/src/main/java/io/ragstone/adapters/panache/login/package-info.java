/** Failed log-ins and forgotten passwords in the database. */
@NullMarked
package io.ragstone.adapters.panache.login;

import org.jspecify.annotations.NullMarked;
