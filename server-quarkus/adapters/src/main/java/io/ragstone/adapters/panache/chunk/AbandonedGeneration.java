package io.ragstone.adapters.panache.chunk;

import java.util.UUID;

/** A generation of a document's chunks that is not live, and that no job works on. */
record AbandonedGeneration(UUID documentId, int generation) {}
