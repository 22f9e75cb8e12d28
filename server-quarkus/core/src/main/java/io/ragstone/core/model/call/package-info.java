/** What stands around each call of a model outside of this server: what it used, how it ended, and whether to call at all. */
@NullMarked
package io.ragstone.core.model.call;

import org.jspecify.annotations.NullMarked;
