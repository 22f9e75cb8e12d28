/** The server itself, and the models that it can use. */
@NullMarked
package io.ragstone.surfaces.ragflow.system;

import org.jspecify.annotations.NullMarked;
