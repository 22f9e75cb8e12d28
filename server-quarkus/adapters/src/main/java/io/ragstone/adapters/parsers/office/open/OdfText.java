package io.ragstone.adapters.parsers.office.open;

import io.ragstone.adapters.parsers.office.parts.TableDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.SafeXml;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text: headings by their level, lists with their numbers, tables, notes. */
final class OdfText extends OdfBody {
    private final OdfStyles styles;
    private final OdfLists lists;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> notes = new ArrayList<>();
    private final Deque<OdfTable> tables = new ArrayDeque<>();
    private int inNotes;
    private @Nullable String title;

    OdfText(Reading reading, OdfStyles styles) {
        super(reading);
        this.styles = styles;
        this.lists = new OdfLists(styles);
    }

    @Override
    List<Block> blocks() {
        blocks.addAll(notes);
        notes.clear();
        return blocks;
    }

    @Override
    @Nullable
    String title() {
        return title;
    }

    @Override
    void begin(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "list" ->
                lists.begin(
                        attributes.get("style-name"),
                        "true".equals(attributes.get("continue-numbering")) || attributes.get("continue-list") != null);
            case "list-item" -> lists.item();
            case "note-body" -> inNotes++;
            case "table" -> tables.push(new OdfTable(reading));
            default -> {
                if (!tables.isEmpty()) {
                    tables.getFirst().begin(name, attributes);
                }
            }
        }
    }

    @Override
    void finish(String name) {
        switch (name) {
            case "list" -> lists.end();
            case "note-body" -> inNotes--;
            case "table" -> close(tables.poll());
            default -> {
                if (!tables.isEmpty()) {
                    tables.getFirst().finish(name);
                }
            }
        }
    }

    private void close(@Nullable OdfTable ended) {
        if (ended == null) {
            return;
        }
        TableDraft table = ended.draft();
        if (!tables.isEmpty()) {
            tables.getFirst().paragraph(table.text());
            return;
        }
        Block block = table.block();
        if (block != null) {
            add(block);
        }
    }

    @Override
    void paragraph(Ended paragraph) {
        String text = paragraph.text();
        if (text.isEmpty()) {
            return;
        }
        if (inNotes > 0) {
            // Notes follow what they belong to.
            notes.add(new Block.Paragraph(text, List.of()));
        } else if (!tables.isEmpty()) {
            tables.getFirst().paragraph(lists.marker() + text);
        } else {
            add(block(paragraph, text));
        }
    }

    private void add(Block block) {
        blocks.add(block);
        if (!inParagraph()) {
            blocks.addAll(notes);
            notes.clear();
        }
    }

    private Block block(Ended paragraph, String text) {
        if (styles.isTitle(paragraph.style())) {
            title = title == null ? text : title;
            return new Block.Heading(1, text.replace('\n', ' '), List.of());
        }
        if (paragraph.level() > 0) {
            return new Block.Heading(paragraph.level(), text.replace('\n', ' '), List.of());
        }
        return lists.depth() == 0
                ? new Block.Paragraph(text, List.of())
                : new Block.ListItem(lists.depth(), lists.marker() + text, List.of());
    }
}
