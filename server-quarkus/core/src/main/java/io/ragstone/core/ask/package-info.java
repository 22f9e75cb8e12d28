/** Questions that are asked of all that a tenant knows: each goes the cheapest way that leads to a true answer. */
@NullMarked
package io.ragstone.core.ask;

import org.jspecify.annotations.NullMarked;
