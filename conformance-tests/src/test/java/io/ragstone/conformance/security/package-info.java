/** Intruders: who may not, gets nothing and learns nothing, whatever the operation and however it is tried. */
@NullMarked
package io.ragstone.conformance.security;

import org.jspecify.annotations.NullMarked;
