/** Talks as Baiyuan shows them, and people who take over in them. */
@NullMarked
package io.ragstone.surfaces.baiyuan.session;

import org.jspecify.annotations.NullMarked;
