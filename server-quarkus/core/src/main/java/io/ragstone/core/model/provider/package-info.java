/** Who provides models, where, and which of them a tenant may use. */
@NullMarked
package io.ragstone.core.model.provider;

import org.jspecify.annotations.NullMarked;
