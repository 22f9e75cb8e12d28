/** Questions as Baiyuan's clients ask them, and how they are answered. */
@NullMarked
package io.ragstone.surfaces.baiyuan.ask;

import org.jspecify.annotations.NullMarked;
