/** From a file to searchable chunks: jobs, and the stages parse, chunk, embed and index. */
@NullMarked
package io.ragstone.core.ingest;

import org.jspecify.annotations.NullMarked;
