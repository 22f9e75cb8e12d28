package io.ragstone.adapters.parsers.html;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Turns a tree of HTML into blocks. It walks without recursion, so no depth of nesting hurts. */
public final class HtmlBlocks implements NodeFilter {
    private static final Set<String> NOT_TEXT = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "input",
            "button",
            "map",
            "frameset",
            "datalist");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");

    private final Reading reading;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<HtmlList> lists = new ArrayDeque<>();
    private @Nullable String marker;

    private HtmlBlocks(Reading reading) {
        this.reading = reading;
    }

    public static List<Block> of(Element root, Reading reading) {
        HtmlBlocks walk = new HtmlBlocks(reading);
        NodeTraversor.filter(walk, root);
        walk.flush("");
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        reading.step();
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (NOT_TEXT.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> lineBreak();
            case "pre" -> {
                flush("");
                add(new Block.Code(CleanText.of(element.wholeText()).stripTrailing(), List.of()));
                return FilterResult.SKIP_ENTIRELY;
            }
            case "table" -> {
                flush("");
                Block.Table table = HtmlTable.read(element);
                if (table != null) {
                    add(table);
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "ul", "ol" -> {
                flush("");
                lists.push(new HtmlList(element));
            }
            case "li" -> {
                flush("");
                marker = lists.isEmpty() ? "- " : lists.peek().next();
            }
            default -> {
                if (element.isBlock() || CAPTIONS.contains(name) || name.equals("td") || name.equals("th")) {
                    flush("");
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name) || CAPTIONS.contains(name)) {
            flush(name);
        } else if (element.isBlock() || name.equals("li") || name.equals("td") || name.equals("th")) {
            flush("");
        }
        if (name.equals("li")) {
            marker = null;
        }
        if ((name.equals("ul") || name.equals("ol")) && !lists.isEmpty()) {
            lists.pop();
        }
    }

    /** White space counts as one space, and as none at the beginning of a line. */
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
                if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            } else if (c != '\u00ad' && c != '\u200b') {
                text.append(c);
            }
        }
    }

    private void lineBreak() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append('\n');
        }
    }

    /** Ends the text that has been gathered. */
    private void flush(String element) {
        String words = CleanText.of(text.toString()).strip();
        text.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        if (HEADINGS.contains(element)) {
            add(new Block.Heading(element.charAt(1) - '0', words.replace('\n', ' '), List.of()));
        } else if (CAPTIONS.contains(element)) {
            add(new Block.Caption(words, List.of()));
        } else if (marker != null) {
            add(new Block.ListItem(Math.max(1, lists.size()), marker + words, List.of()));
            marker = null;
        } else {
            paragraphs(words);
        }
    }

    /** Two line breaks in a row are how old pages write paragraphs. */
    private void paragraphs(String words) {
        for (String paragraph : PARAGRAPHS.split(words, 0)) {
            add(new Block.Paragraph(paragraph, List.of()));
        }
    }

    private void add(Block block) {
        String words = block.text();
        if (!words.isBlank()) {
            reading.characters(words.length());
            blocks.add(block);
        }
    }

    /** An open list, to number its items. */
    private static final class HtmlList {
        private final boolean ordered;
        private int number;

        HtmlList(Element element) {
            ordered = element.normalName().equals("ol");
            String start = element.attr("start");
            number = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
        }

        String next() {
            return ordered ? number++ + ". " : "- ";
        }
    }
}
