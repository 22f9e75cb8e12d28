/** Making the vectors of a dataset anew: what to wait for, and how far it is. */
@NullMarked
package io.ragstone.sdk.reindex;

import org.jspecify.annotations.NullMarked;
