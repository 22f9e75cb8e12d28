/** The metadata of the documents of a dataset, counted and changed all at once. */
@NullMarked
package io.ragstone.sdk.metadata;

import org.jspecify.annotations.NullMarked;
