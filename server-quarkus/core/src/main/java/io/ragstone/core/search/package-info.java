/** Finding passages: an index that follows the change log, and the ranking that trusts words and vectors as far as they deserve. */
@NullMarked
package io.ragstone.core.search;

import org.jspecify.annotations.NullMarked;
