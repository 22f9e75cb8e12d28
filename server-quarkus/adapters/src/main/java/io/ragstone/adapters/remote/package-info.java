/** Models outside of this server, asked over HTTP. */
@NullMarked
package io.ragstone.adapters.remote;

import org.jspecify.annotations.NullMarked;
