package io.ragstone.core.ingest;

import io.ragstone.core.document.Position;
import java.util.List;

/** A passage as cut, before it has an id and a vector. */
public record ChunkDraft(String content, List<String> headings, List<Position> positions, int tokens) {}
