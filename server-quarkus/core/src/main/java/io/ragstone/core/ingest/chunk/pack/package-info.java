/**
 * What all methods share: a document's blocks become atoms, which are never cut; the packer fills chunks with them up to
 * the budget and prefers to end where the text itself does.
 */
@NullMarked
package io.ragstone.core.ingest.chunk.pack;

import org.jspecify.annotations.NullMarked;
