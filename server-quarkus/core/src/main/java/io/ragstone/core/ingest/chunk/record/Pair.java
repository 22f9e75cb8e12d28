package io.ragstone.core.ingest.chunk.record;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import java.util.List;

/**
 * A question with its answer.
 *
 * @param above the headings that the pair stands under and that are no part of the question
 */
record Pair(String question, String answer, List<Position> positions, List<Block.Heading> above) {}
