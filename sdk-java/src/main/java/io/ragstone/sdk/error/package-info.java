/**
 * What can go wrong, as unchecked exceptions: one class for each kind of answer a program may want to treat differently,
 * all of them a {@link io.ragstone.sdk.error.RagflowException}.
 */
@NullMarked
package io.ragstone.sdk.error;

import org.jspecify.annotations.NullMarked;
