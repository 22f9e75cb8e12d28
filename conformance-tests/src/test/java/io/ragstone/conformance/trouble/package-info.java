/** What users see when something breaks: a process that is killed, a full disk, an engine or a model that does not answer. */
@NullMarked
package io.ragstone.conformance.trouble;

import org.jspecify.annotations.NullMarked;
