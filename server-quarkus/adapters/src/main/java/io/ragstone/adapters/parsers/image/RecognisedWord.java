package io.ragstone.adapters.parsers.image;

import java.util.Optional;

/**
 * A word as Tesseract reports it.
 *
 * @param paragraph what is the same for all words of a paragraph
 * @param confidence from 0 to 100
 */
record RecognisedWord(
        int page,
        String paragraph,
        String line,
        float left,
        float top,
        float width,
        float height,
        double confidence,
        String text) {
    private static final int COLUMNS = 12;
    /** What a row is about, when it is about a word. */
    private static final String WORD = "5";

    /** A row of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    static Optional<RecognisedWord> of(String row) {
        String[] cells = row.split("\t", COLUMNS);
        if (cells.length < COLUMNS || !cells[0].equals(WORD) || cells[11].isBlank()) {
            return Optional.empty();
        }
        String paragraph = cells[1] + "/" + cells[2] + "/" + cells[3];
        return Optional.of(new RecognisedWord(
                Integer.parseInt(cells[1]),
                paragraph,
                paragraph + "/" + cells[4],
                Float.parseFloat(cells[6]),
                Float.parseFloat(cells[7]),
                Float.parseFloat(cells[8]),
                Float.parseFloat(cells[9]),
                Double.parseDouble(cells[10]),
                cells[11].strip()));
    }
}
