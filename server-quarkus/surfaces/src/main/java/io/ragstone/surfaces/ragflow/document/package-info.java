/** The documents of datasets: uploaded, changed, parsed, downloaded. */
@NullMarked
package io.ragstone.surfaces.ragflow.document;

import org.jspecify.annotations.NullMarked;
