/**
 * Methods that look for a document's sections: by its headings, or by lines that are headings in all but name, such as
 * chapters, articles and the parts of a CV.
 */
@NullMarked
package io.ragstone.core.ingest.chunk.section;

import org.jspecify.annotations.NullMarked;
