/** How a tenant's questions are answered: which steps there are, their limits, and what is said without a model. */
@NullMarked
package io.ragstone.core.ask.settings;

import org.jspecify.annotations.NullMarked;
