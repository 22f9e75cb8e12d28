package io.ragstone.adapters.parsers.office.old;

import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** Reads the text of an old Word file with its headings, lists, tables and notes. */
final class DocReader {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final Reading reading;
    private final DocLists lists = new DocLists();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable String title;
    /** The fields that are open, and whether what comes is how they are computed. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    DocReader(Reading reading) {
        this.reading = reading;
    }

    ParsedDocument read(DirectoryNode root, @Nullable String given) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            read(document, document.getRange(), new DocNotes(document));
            Range boxes = document.getMainTextboxRange();
            if (boxes.getEndOffset() > boxes.getStartOffset()) {
                fields.clear();
                for (int i = 0; i < boxes.numParagraphs(); i++) {
                    add(document, boxes.getParagraph(i));
                }
            }
        }
        return new ParsedDocument(given == null ? title : given, blocks);
    }

    private void read(HWPFDocument document, Range text, DocNotes notes) {
        for (int i = 0; i < text.numParagraphs(); i++) {
            reading.step();
            Paragraph paragraph = text.getParagraph(i);
            int end = paragraph.getEndOffset();
            if (paragraph.isInTable()) {
                Table table = text.getTable(paragraph);
                add(table);
                i += Math.max(1, table.numParagraphs()) - 1;
                end = table.getEndOffset();
            } else {
                add(document, paragraph);
            }
            notes.before(end).forEach(note -> paragraph(clean(note)));
        }
    }

    private void add(HWPFDocument document, Paragraph paragraph) {
        String text = clean(words(paragraph));
        String style = style(document, paragraph);
        if (text.isEmpty() || style.startsWith("toc ") || style.equals("table of figures")) {
            return;
        }
        int level = headingLevel(paragraph, style);
        boolean item = paragraph.isInList();
        if (style.equals("title")) {
            title = title == null ? text : title;
            blocks.add(new Block.Heading(1, text.replace('\n', ' '), List.of()));
        } else if (level > 0) {
            String marker = item ? lists.marker(paragraph) : "";
            blocks.add(new Block.Heading(level, marker + text.replace('\n', ' '), List.of()));
        } else if (item) {
            blocks.add(new Block.ListItem(DocLists.level(paragraph) + 1, lists.marker(paragraph) + text, List.of()));
        } else {
            paragraph(text);
        }
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(text, List.of()));
        }
    }

    private static int headingLevel(Paragraph paragraph, String style) {
        Matcher heading = HEADING.matcher(style);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        int outline = paragraph.getLvl();
        return outline >= 0 && outline < 9 ? outline + 1 : 0;
    }

    private static String style(HWPFDocument document, Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null ? null : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private void add(Table table) {
        TableDraft draft = new TableDraft(reading);
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            if (row.isTableHeader() && i == 0) {
                draft.headed();
            }
            draft.beginRow();
            for (int j = 0; j < row.numCells(); j++) {
                reading.step();
                TableCell cell = row.getCell(j);
                draft.beginCell();
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    draft.goesOn();
                }
                for (int k = 0; k < cell.numParagraphs(); k++) {
                    String text = clean(words(cell.getParagraph(k)));
                    if (!text.isEmpty()) {
                        draft.paragraph(text);
                    }
                }
                draft.endCell();
            }
            draft.endRow();
        }
        Block block = draft.block();
        if (block != null) {
            blocks.add(block);
        }
    }

    /** The text that is seen: neither what was deleted nor how a field is computed. */
    private String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            reading.step();
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                String text = run.text();
                reading.characters(text.length());
                text.chars().forEach(c -> add(words, (char) c));
            }
        }
        return words.toString();
    }

    private void add(StringBuilder words, char c) {
        switch (c) {
            case FIELD -> {
                reading.nesting(fields.size());
                fields.push(true);
            }
            case FIELD_RESULT -> {
                if (fields.poll() != null) {
                    fields.push(false);
                }
            }
            case FIELD_END -> fields.poll();
            case '\u001e' -> words.append('-');
            case '\u001f', '\u0001', '\u0002', '\u0007', '\b' -> {
                // Soft hyphens, and the places of pictures, notes and cells.
            }
            default -> {
                if (!fields.contains(true)) {
                    words.append(c);
                }
            }
        }
    }

    private static String clean(String text) {
        return CleanText.of(text).strip();
    }
}
