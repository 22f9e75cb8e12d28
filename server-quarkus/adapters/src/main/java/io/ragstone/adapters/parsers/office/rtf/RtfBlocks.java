package io.ragstone.adapters.parsers.office.rtf;

import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes blocks of the paragraphs and cells of an RTF file. */
final class RtfBlocks {
    private final Reading reading;
    final RtfStyles styles = new RtfStyles();
    final StringBuilder title = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> notes = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder marker = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final BitSet below = new BitSet();
    private @Nullable TableDraft table;
    private @Nullable String firstTitle;
    private int defined;
    private boolean head;
    private boolean inTable;
    private boolean inList;
    private int listLevel;
    private int style;
    private int outline = -1;

    RtfBlocks(Reading reading) {
        this.reading = reading;
    }

    ParsedDocument document() {
        endParagraph();
        endTable();
        String given = CleanText.of(title.toString()).strip();
        return new ParsedDocument(given.isEmpty() ? firstTitle : given, blocks);
    }

    StringBuilder text() {
        return text;
    }

    StringBuilder marker() {
        return marker;
    }

    StringBuilder note() {
        return note;
    }

    void resetParagraph() {
        inTable = false;
        inList = false;
        listLevel = 0;
        style = 0;
        outline = -1;
    }

    void property(String word, int number) {
        switch (word) {
            case "intbl" -> inTable = true;
            case "ls" -> inList = number > 0;
            case "ilvl" -> listLevel = Math.clamp(number, 0, 8);
            case "s" -> style = number;
            case "outlinelevel" -> outline = number;
            case "trowd" -> {
                defined = 0;
                below.clear();
                head = false;
            }
            case "trhdr" -> head = true;
            case "clvmrg" -> below.set(Math.min(defined, 1000));
            case "cellx" -> defined++;
            default -> {
                // Looks do not matter.
            }
        }
    }

    void endNote() {
        String clean = clean(note);
        if (!clean.isEmpty()) {
            notes.add(new Block.Paragraph(clean, List.of()));
        }
    }

    void endParagraph() {
        String clean = clean(text);
        String before = mark();
        if (inTable) {
            cell.append(cell.isEmpty() ? "" : "\n").append(before).append(clean);
            return;
        }
        endTable();
        if (!clean.isEmpty() && !styles.isTableOfContents(style)) {
            blocks.add(block(clean, before));
        }
        blocks.addAll(notes);
        notes.clear();
    }

    private Block block(String clean, String before) {
        if (styles.isTitle(style)) {
            firstTitle = firstTitle == null ? clean : firstTitle;
            return new Block.Heading(1, clean.replace('\n', ' '), List.of());
        }
        int level = outline >= 0 && outline < 9 ? outline + 1 : styles.headingLevel(style);
        if (level > 0) {
            String number = before.equals("- ") ? "" : before;
            return new Block.Heading(level, number + clean.replace('\n', ' '), List.of());
        }
        return inList || !before.isEmpty()
                ? new Block.ListItem(listLevel + 1, (before.isEmpty() ? "- " : before) + clean, List.of())
                : new Block.Paragraph(clean, List.of());
    }

    /** Whatever is drawn as a bullet becomes a dash. */
    private String mark() {
        String clean = clean(marker);
        if (clean.isEmpty()) {
            return "";
        }
        return clean.chars().anyMatch(Character::isLetterOrDigit) && clean.length() < 20 ? clean + " " : "- ";
    }

    void endCell() {
        inTable = true;
        endParagraph();
        cells.add(cell.toString());
        cell.setLength(0);
        reading.characters(1);
    }

    void endRow() {
        if (table == null) {
            table = new TableDraft(reading);
        }
        if (head) {
            table.headed();
        }
        table.beginRow();
        for (int i = 0; i < cells.size(); i++) {
            table.beginCell();
            table.paragraph(cells.get(i));
            if (below.get(i)) {
                table.goesOn();
            }
            table.endCell();
        }
        table.endRow();
        cells.clear();
    }

    private void endTable() {
        if (!cells.isEmpty()) {
            endRow();
        }
        Block block = table == null ? null : table.block();
        if (block != null) {
            blocks.add(block);
        }
        table = null;
    }

    private static String clean(StringBuilder text) {
        String clean = CleanText.of(text.toString()).strip();
        text.setLength(0);
        return clean;
    }
}
