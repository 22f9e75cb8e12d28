/** Other models that step in when one cannot answer. */
@NullMarked
package io.ragstone.core.model.fallback;

import org.jspecify.annotations.NullMarked;
