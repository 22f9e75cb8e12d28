/** Assistants and conversations in the database. */
@NullMarked
package io.ragstone.adapters.panache.conversation;

import org.jspecify.annotations.NullMarked;
