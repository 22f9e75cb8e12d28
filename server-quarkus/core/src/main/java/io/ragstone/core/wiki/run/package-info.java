/** Orders to write the pages of a knowledge base, and what came of them. */
@NullMarked
package io.ragstone.core.wiki.run;

import org.jspecify.annotations.NullMarked;
