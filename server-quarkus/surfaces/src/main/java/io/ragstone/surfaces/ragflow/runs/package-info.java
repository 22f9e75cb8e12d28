/** What was done to knowledge bases, and whether another embedding model would do for one. */
@NullMarked
package io.ragstone.surfaces.ragflow.runs;

import org.jspecify.annotations.NullMarked;
