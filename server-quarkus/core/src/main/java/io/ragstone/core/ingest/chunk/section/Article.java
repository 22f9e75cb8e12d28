package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.ingest.parse.Block;
import java.util.List;

/**
 * An article of a law, or a stretch of text outside of articles.
 *
 * @param number such as "Article 5"; empty where its heading says it, and outside of articles
 * @param above the headings that the first block stands under
 */
record Article(String number, List<Block.Heading> above, List<Block> blocks) {}
