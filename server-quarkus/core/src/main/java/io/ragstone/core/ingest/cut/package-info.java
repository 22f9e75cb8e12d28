/** What every way of cutting a document into chunks is given, and gives. */
@NullMarked
package io.ragstone.core.ingest.cut;

import org.jspecify.annotations.NullMarked;
