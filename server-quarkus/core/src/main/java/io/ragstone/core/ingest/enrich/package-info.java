/** What is added to passages before they are embedded: keywords, questions, and the tags of other knowledge bases. */
@NullMarked
package io.ragstone.core.ingest.enrich;

import org.jspecify.annotations.NullMarked;
