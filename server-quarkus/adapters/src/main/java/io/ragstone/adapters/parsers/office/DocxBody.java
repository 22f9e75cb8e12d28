package io.ragstone.adapters.parsers.office;

import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the body of a Word file. Paragraphs may stand in tables, and in text boxes that hang on other paragraphs. */
final class DocxBody implements SafeXml.Handler {
    /** What was deleted or moved away, what says the same for older programs, and what is about the text. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "pPrChange",
            "rPrChange",
            "sectPr",
            "tblPrChange",
            "trPrChange",
            "tcPrChange");

    private final Reading reading;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxNotes notes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> referred = new ArrayList<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<TableDraft> tables = new ArrayDeque<>();
    private boolean inText;
    private int skipped;
    private @Nullable String title;

    DocxBody(Reading reading, DocxStyles styles, DocxNumbering numbering, DocxNotes notes) {
        this.reading = reading;
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    List<Block> blocks() {
        return blocks;
    }

    @Nullable
    String title() {
        return title;
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "t" -> inText = true;
            case "tab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "footnoteReference", "endnoteReference" -> {
                String note = notes.take(name, attributes.get("id"));
                if (note != null) {
                    referred.add(note);
                }
            }
            case "tbl" -> tables.push(new TableDraft(reading));
            default -> {
                property(name, attributes.get("val"));
                if (!tables.isEmpty()) {
                    table(tables.getFirst(), name, attributes);
                }
            }
        }
    }

    private void property(String name, @Nullable String value) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || value == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = value;
            case "outlineLvl" -> paragraph.outline = DocxStyles.number(value);
            case "numId" -> paragraph.list = value;
            case "ilvl" -> paragraph.listLevel = Math.clamp(DocxStyles.number(value), 0, 8);
            default -> {
                // Looks do not matter.
            }
        }
    }

    private static void table(TableDraft table, String name, SafeXml.Attributes attributes) {
        String value = attributes.get("val");
        switch (name) {
            case "tr" -> table.beginRow();
            case "tc" -> table.beginCell();
            case "gridSpan" -> table.span(value == null ? 1 : DocxStyles.number(value));
            case "vMerge" -> {
                if (value == null || value.equals("continue")) {
                    table.goesOn();
                }
            }
            case "tblHeader" -> table.headed();
            case "tblLook" -> {
                if ("1".equals(attributes.get("firstRow"))) {
                    table.headed();
                }
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && skipped == 0) {
            reading.characters(text.length());
            append(text);
        }
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.text.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> close(paragraphs.poll());
            case "tc" -> onTable(TableDraft::endCell);
            case "tr" -> onTable(TableDraft::endRow);
            case "tbl" -> close(tables.poll());
            default -> {
                // The others open nothing.
            }
        }
    }

    private void onTable(Consumer<TableDraft> action) {
        TableDraft table = tables.peek();
        if (table != null) {
            action.accept(table);
        }
    }

    private void close(@Nullable TableDraft table) {
        if (table == null) {
            return;
        }
        if (!tables.isEmpty()) {
            tables.getFirst().paragraph(table.text());
            return;
        }
        Block block = table.block();
        if (block != null) {
            blocks.add(block);
        }
        addNotes();
    }

    private void close(@Nullable Paragraph paragraph) {
        if (paragraph == null) {
            return;
        }
        add(paragraph);
        addNotes();
    }

    /** Notes follow what they belong to. */
    private void addNotes() {
        if (paragraphs.isEmpty() && tables.isEmpty()) {
            referred.forEach(note -> blocks.add(new Block.Paragraph(note, List.of())));
            referred.clear();
        }
    }

    private void add(Paragraph paragraph) {
        String text = CleanText.of(paragraph.text.toString()).strip();
        if (text.isEmpty() || styles.isTableOfContents(paragraph.style)) {
            return;
        }
        String marked = marker(paragraph) + text;
        if (!tables.isEmpty()) {
            tables.getFirst().paragraph(marked);
        } else {
            blocks.add(block(paragraph, text, marked));
        }
    }

    private Block block(Paragraph paragraph, String text, String marked) {
        if (styles.isTitle(paragraph.style)) {
            title = title == null ? text : title;
            return new Block.Heading(1, marked, List.of());
        }
        int level = paragraph.outline >= 0 && paragraph.outline < 9
                ? paragraph.outline + 1
                : styles.headingLevel(paragraph.style);
        if (level > 0) {
            return new Block.Heading(level, marked.replace('\n', ' '), List.of());
        }
        return list(paragraph) == null
                ? new Block.Paragraph(text, List.of())
                : new Block.ListItem(listLevel(paragraph) + 1, marked, List.of());
    }

    private String marker(Paragraph paragraph) {
        String list = list(paragraph);
        return list == null ? "" : numbering.next(list, listLevel(paragraph));
    }

    /** Zero is how a paragraph opts out of its style's list. */
    private @Nullable String list(Paragraph paragraph) {
        String list = paragraph.list == null ? styles.list(paragraph.style) : paragraph.list;
        return list == null || list.equals("0") ? null : list;
    }

    private int listLevel(Paragraph paragraph) {
        return paragraph.listLevel >= 0 ? paragraph.listLevel : styles.listLevel(paragraph.style);
    }

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private @Nullable String list;
        private int listLevel = -1;
        private int outline = -1;
    }
}
