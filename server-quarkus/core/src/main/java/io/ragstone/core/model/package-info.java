/** Models and who provides them: embedders, and the catalogue of providers a tenant may have keys for. */
@NullMarked
package io.ragstone.core.model;

import org.jspecify.annotations.NullMarked;
