/** Models of which every call is told: how long it took, what it used, what went in and came out. */
@NullMarked
package io.ragstone.core.model.watched;

import org.jspecify.annotations.NullMarked;
