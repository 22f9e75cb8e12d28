/** What became of documents and knowledge bases that were worked on: a bounded memory of the runs that have ended. */
@NullMarked
package io.ragstone.core.ingest.history;

import org.jspecify.annotations.NullMarked;
