/** Files of Word, PowerPoint and Excel before 2007, read with Apache POI; what they are is found in their directory. */
@NullMarked
package io.ragstone.adapters.parsers.office.old;

import org.jspecify.annotations.NullMarked;
