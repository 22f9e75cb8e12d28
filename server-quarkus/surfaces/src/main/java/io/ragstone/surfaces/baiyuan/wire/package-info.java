/** How Baiyuan's API proves who calls, spells ids and pages, and words what goes wrong. */
@NullMarked
package io.ragstone.surfaces.baiyuan.wire;

import org.jspecify.annotations.NullMarked;
