package io.ragstone.core.ingest.parse;

import io.ragstone.core.document.chunk.Position;
import java.util.List;

/** A piece of a parsed document, with where it stood; formats without pages have no positions. */
public sealed interface Block {
    List<Position> positions();

    /** The block as plain text; tables as Markdown. */
    String text();

    /** @param level 1 is the outermost */
    record Heading(int level, String text, List<Position> positions) implements Block {}

    record Paragraph(String text, List<Position> positions) implements Block {}

    record ListItem(int level, String text, List<Position> positions) implements Block {}

    record Code(String text, List<Position> positions) implements Block {}

    record Caption(String text, List<Position> positions) implements Block {}

    /** @param rows the first one is the head when {@code headed} */
    record Table(List<List<String>> rows, boolean headed, List<Position> positions) implements Block {
        @Override
        public String text() {
            return MarkdownTable.write(rows, headed);
        }
    }
}
