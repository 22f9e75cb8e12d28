/** Single questions over datasets, what visitors of public pages may ask, and the search that Dify calls. */
@NullMarked
package io.ragstone.surfaces.ragflow.ask;

import org.jspecify.annotations.NullMarked;
