/** Methods that look for records: questions with their answers, rows of tables, entries with their tags. */
@NullMarked
package io.ragstone.core.ingest.chunk.record;

import org.jspecify.annotations.NullMarked;
