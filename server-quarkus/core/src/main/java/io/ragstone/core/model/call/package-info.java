/** What is kept of each call of a model outside of this server, and whether to call at all. */
@NullMarked
package io.ragstone.core.model.call;

import org.jspecify.annotations.NullMarked;
