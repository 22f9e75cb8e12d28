/** Lists that a server gives a page at a time. */
@NullMarked
package io.ragstone.sdk.page;

import org.jspecify.annotations.NullMarked;
