/** What an answer cites: markers read, repaired and inserted, and the passages they stand for. */
@NullMarked
package io.ragstone.core.conversation.citation;

import org.jspecify.annotations.NullMarked;
