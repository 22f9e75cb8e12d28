/** The sample programs, run as a newcomer would: each in a process of its own, against the packaged server. */
@NullMarked
package io.ragstone.conformance.samples;

import org.jspecify.annotations.NullMarked;
