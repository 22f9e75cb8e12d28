package io.ragstone.core.ingest.chunk.pack;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a document's blocks, one after the other, apart into atoms that fit the budget. */
final class Atomizer {
    /** An over-long sentence goes in parts of this share of the budget, so that chunks become nearly full. */
    private static final int PARTS = 8;

    private final TokenCounter counter;
    private final Consumer<Atom> atoms;
    private final TextCutter cutter;
    private final TableRows tables;
    private final int budget;
    private final Headings headings = new Headings();
    private @Nullable Block previous;
    /** A marker was the last thing read: whatever comes next begins a chunk. */
    private boolean forced;

    Atomizer(TokenCounter counter, ChunkSettings settings, Consumer<Atom> atoms) {
        this.counter = counter;
        this.atoms = atoms;
        this.budget = Math.max(1, settings.tokens());
        this.cutter = new TextCutter(Delimiters.of(settings.delimiter()));
        this.tables = new TableRows(settings.tablesAsHtml());
    }

    /** Makes what comes next stand under a heading that is not part of it. */
    void under(Block.Heading heading) {
        headings.close(heading.level());
        headings.open(heading);
    }

    void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Table table -> table(table);
            case Block.Code code -> code(code);
            case Block.ListItem item -> text(item, "  ".repeat(Math.clamp(item.level() - 1, 0, 8)) + item.text());
            case Block.Paragraph paragraph -> text(paragraph, paragraph.text());
            case Block.Caption caption -> text(caption, caption.text());
        }
        previous = block;
    }

    private void heading(Block.Heading heading) {
        headings.close(heading.level());
        text(heading, "#".repeat(Math.clamp(heading.level(), 1, 6)) + " " + heading.text());
        headings.open(heading);
    }

    private void text(Block block, String text) {
        String before = separator(block);
        @Nullable Cut first = cutBefore(block);
        for (Piece piece : cutter.cut(text)) {
            Cut cut = piece.cut() == Cut.ALWAYS || first == null ? piece.cut() : first;
            if (piece.text().isBlank()) {
                forced = cut == Cut.ALWAYS;
                continue;
            }
            piece(block.positions(), before, piece.text(), cut, false, null);
            before = "";
            first = null;
        }
    }

    /** One piece as one atom, or as several when it is longer than the budget. */
    private void piece(
            List<Position> positions, String before, String text, Cut cut, boolean indented, @Nullable Frame frame) {
        int room = budget - (frame == null ? 0 : frame.tokens());
        LongText longText = new LongText(counter, Math.max(1, room / PARTS));
        int tokens = longText.exceeds(text) ? Integer.MAX_VALUE : counter.count(before + text);
        if (tokens <= room) {
            atoms.accept(new Atom(before, text, tokens, cut, indented, frame, positions, headings.path()));
            return;
        }
        boolean first = true;
        for (String part : longText.parts(text)) {
            String glue = first ? before : "";
            atoms.accept(new Atom(
                    glue,
                    part,
                    counter.count(glue + part),
                    first ? cut : Cut.WORD,
                    indented,
                    frame,
                    positions,
                    headings.path()));
            first = false;
        }
    }

    private void table(Block.Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        String whole = tables.whole(table);
        int tokens = counter.count("\n\n" + whole);
        if (tokens <= budget) {
            atoms.accept(
                    new Atom("\n\n", whole, tokens, cutBefore(table), false, null, table.positions(), headings.path()));
            return;
        }
        Frame frame = frame(tables.head(table), tables.tail());
        String before = "\n\n";
        Cut cut = cutBefore(table);
        for (String row : frame == null ? tables.allRows(table) : tables.bodyRows(table)) {
            piece(table.positions(), before, row, cut, false, frame);
            before = "\n";
            cut = Cut.SENTENCE;
        }
    }

    private void code(Block.Code code) {
        String text = code.text().stripTrailing();
        int tokens = counter.count(text);
        if (tokens < budget) {
            piece(code.positions(), "\n\n", text, cutBefore(code), true, null);
            return;
        }
        CodeLines lines = CodeLines.of(text);
        Frame frame = frame(lines.head(), lines.tail());
        Cut cut = cutBefore(code);
        String before = "\n\n";
        int room = budget - (frame == null ? 0 : frame.tokens());
        LongText longText = new LongText(counter, Math.max(1, room / PARTS));
        Predicate<String> fits = part -> !longText.exceeds(part) && counter.count("\n" + part) <= room;
        for (Piece part : CodeLines.whole(frame == null ? lines.all() : lines.inner(), fits)) {
            piece(code.positions(), before, part.text(), before.length() == 2 ? cut : part.cut(), true, frame);
            before = "\n";
        }
    }

    /** Nothing is repeated that would leave too little room for what it belongs to. */
    private @Nullable Frame frame(String head, String tail) {
        int tokens = counter.count(head + "\n") + counter.count("\n" + tail);
        boolean nothing = head.isEmpty() && tail.isEmpty();
        return nothing || tokens > budget / 2 ? null : new Frame(head, tail, tokens);
    }

    private String separator(Block block) {
        boolean list = previous instanceof Block.ListItem && block instanceof Block.ListItem;
        return list ? "\n" : "\n\n";
    }

    private Cut cutBefore(Block block) {
        if (forced) {
            forced = false;
            return Cut.ALWAYS;
        }
        if (previous instanceof Block.Heading) {
            return Cut.GLUED;
        }
        if (block instanceof Block.Heading) {
            return Cut.SECTION;
        }
        if (previous instanceof Block.Caption || block instanceof Block.Caption) {
            return Cut.LINE;
        }
        if (block instanceof Block.ListItem) {
            boolean announced =
                    previous != null && previous.text().stripTrailing().endsWith(":");
            return announced ? Cut.WORD : Cut.SENTENCE;
        }
        return Cut.PARAGRAPH;
    }
}
