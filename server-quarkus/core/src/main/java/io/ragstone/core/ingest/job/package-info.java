/** The queue of documents that wait to be parsed, and who holds which of them. */
@NullMarked
package io.ragstone.core.ingest.job;

import org.jspecify.annotations.NullMarked;
