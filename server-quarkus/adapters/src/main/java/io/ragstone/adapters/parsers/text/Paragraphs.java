package io.ragstone.adapters.parsers.text;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a plain text: what blank lines separate. */
public final class Paragraphs {
    private Paragraphs() {}

    public static List<Block> of(String text, Reading reading) {
        List<Block> blocks = new ArrayList<>();
        int paragraph = 0;
        int line = 0;
        while (line < text.length()) {
            reading.step();
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end + 1;
            if (text.substring(line, end).isBlank()) {
                add(blocks, text.substring(paragraph, line));
                paragraph = end;
            }
            line = end;
        }
        add(blocks, text.substring(paragraph));
        return blocks;
    }

    private static void add(List<Block> blocks, String paragraph) {
        if (!paragraph.isBlank()) {
            blocks.add(new Block.Paragraph(paragraph.stripTrailing(), List.of()));
        }
    }
}
