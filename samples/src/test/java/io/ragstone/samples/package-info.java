/** Checks that the README shows the samples as they are, and that the demo's documents are what they claim to be. */
@NullMarked
package io.ragstone.samples;

import org.jspecify.annotations.NullMarked;
