package io.ragstone.adapters.parsers.text;

import io.ragstone.adapters.parsers.html.HtmlBlocks;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** Turns the tree of a Markdown document into blocks. */
final class MarkdownBlocks {
    private static final Pattern FIRST_TAG = Pattern.compile("\\A\\s*</?([A-Za-z][A-Za-z0-9-]*)");

    private final Reading reading;
    private final List<Block> blocks = new ArrayList<>();
    private String marker = "";

    MarkdownBlocks(Reading reading) {
        this.reading = reading;
    }

    List<Block> read(Node document) {
        children(document, 0, 0);
        return blocks;
    }

    private void children(Node parent, int depth, int listLevel) {
        reading.nesting(depth);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            reading.step();
            block(node, depth, listLevel);
        }
    }

    private void block(Node node, int depth, int listLevel) {
        switch (node) {
            case Heading heading -> add(new Block.Heading(heading.getLevel(), text(heading), List.of()));
            case Paragraph paragraph -> paragraph(text(paragraph), listLevel);
            case FencedCodeBlock code -> add(new Block.Code(fenced(code), List.of()));
            case IndentedCodeBlock code -> add(new Block.Code(code.getLiteral().stripTrailing(), List.of()));
            case TableBlock table -> add(new Block.Table(rows(table), true, List.of()));
            case HtmlBlock html -> html(html.getLiteral());
            case BulletList list -> items(list, "", 0, depth, listLevel);
            case OrderedList list ->
                items(list, list.getMarkerDelimiter(), list.getMarkerStartNumber(), depth, listLevel);
            case LinkReferenceDefinition link -> paragraph(definition(link), listLevel);
            default -> children(node, depth + 1, listLevel);
        }
    }

    private void paragraph(String text, int listLevel) {
        boolean begins = !marker.isEmpty();
        add(begins ? new Block.ListItem(listLevel, marker + text, List.of()) : new Block.Paragraph(text, List.of()));
        marker = "";
    }

    private void items(Node list, String delimiter, int start, int depth, int listLevel) {
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                marker = delimiter.isEmpty() ? "- " : number++ + delimiter + " ";
                children(item, depth + 1, listLevel + 1);
                marker = "";
            }
        }
    }

    private void html(String literal) {
        Matcher tag = FIRST_TAG.matcher(literal);
        boolean known = literal.stripLeading().startsWith("<!") || (tag.lookingAt() && Tag.isKnownTag(tag.group(1)));
        if (known) {
            Element body = Jsoup.parseBodyFragment(literal).body();
            blocks.addAll(HtmlBlocks.of(body, reading));
        } else {
            paragraph(literal.strip(), 1);
        }
    }

    private void add(Block block) {
        if (!block.text().isBlank()) {
            blocks.add(block);
        }
    }

    /** A piece of code keeps its fences: they say that it is code, and often in which language. */
    private static String fenced(FencedCodeBlock code) {
        String character = code.getFenceCharacter();
        String fence =
                character.repeat(Math.max(3, code.getOpeningFenceLength() == null ? 3 : code.getOpeningFenceLength()));
        String info = code.getInfo() == null ? "" : code.getInfo();
        return code.getLiteral().isBlank()
                ? ""
                : fence + info + "\n" + code.getLiteral().stripTrailing() + "\n" + fence;
    }

    private static String definition(LinkReferenceDefinition link) {
        String title = link.getTitle() == null ? "" : " \"" + link.getTitle() + "\"";
        return "[" + link.getLabel() + "]: " + link.getDestination() + title;
    }

    private static List<List<String>> rows(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return rows;
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(text(cell));
        }
        return List.copyOf(cells);
    }

    private static String text(Node block) {
        return block.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }
}
