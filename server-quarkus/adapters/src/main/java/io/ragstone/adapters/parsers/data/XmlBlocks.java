package io.ragstone.adapters.parsers.data;

import io.ragstone.adapters.parsers.html.HtmlBlocks;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Turns a tree of XML into blocks, by what its elements look like and by what they are usually called. */
final class XmlBlocks {
    private static final Set<String> TITLES =
            Set.of("title", "head", "heading", "name", "caption", "headline", "label");
    /** Their text needs no name before it. */
    private static final Set<String> PROSE = Set.of(
            "p",
            "para",
            "simpara",
            "paragraph",
            "text",
            "body",
            "content",
            "description",
            "summary",
            "abstract",
            "note",
            "desc",
            "title",
            "subtitle",
            "quote",
            "seg",
            "line",
            "l",
            "s",
            "tspan",
            "string",
            "v",
            "subject",
            "shortdesc");

    private static final Set<String> CODE = Set.of("programlisting", "codeblock", "code", "pre", "screen", "source");
    private static final Set<String> ITEMS = Set.of("li", "item", "listitem");
    private static final int LONG = 120;
    private static final int DEEPEST = 6;

    /** Feeds have HTML inside of their elements, as text. */
    private static final Pattern HTML = Pattern.compile("</(?:p|div|a|b|i|em|strong|span|ul|ol|li|h[1-6])>|<br ?/?>");

    private final Reading reading;
    private final List<Block> blocks = new ArrayList<>();
    private Lines lines = new Lines();

    XmlBlocks(Reading reading) {
        this.reading = reading;
    }

    /** The outermost element says what the file is, which is not worth repeating with each line. */
    List<Block> of(XmlElement root) {
        for (XmlElement outermost : root.children()) {
            if (outermost.isLeaf() || outermost.isMixed()) {
                element(outermost, outermost.name(), 1);
            } else {
                XmlRecord.attributes(outermost).forEach(lines::line);
                children(outermost, "", 1);
            }
        }
        flush();
        return blocks;
    }

    /** The title of the outermost element, or of what its only child is about. */
    static @Nullable String title(XmlElement root) {
        return root.children().stream()
                .flatMap(outermost -> outermost.children().stream())
                .filter(child -> TITLES.contains(lower(child)) && child.isLeaf())
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty() && text.length() < LONG * 2)
                .findFirst()
                .orElse(null);
    }

    private void element(XmlElement element, String path, int level) {
        String name = lower(element);
        if (CODE.contains(name) && element.rawText().indexOf('\n') >= 0) {
            add(new Block.Code(element.rawText().strip(), List.of()));
        } else if (ITEMS.contains(name) && (element.isLeaf() || element.isMixed())) {
            add(new Block.ListItem(1, "- " + element.text(), List.of()));
        } else if (element.isLeaf() || element.isMixed()) {
            leaf(element, path);
        } else {
            attributes(element, path);
            children(element, path, level);
        }
    }

    private void leaf(XmlElement element, String path) {
        String text = element.text();
        attributes(element, path);
        if (element.isLeaf() && HTML.matcher(text).find()) {
            flush();
            blocks.addAll(
                    HtmlBlocks.of(Jsoup.parseBodyFragment(element.rawText()).body(), reading));
            return;
        }
        if (PROSE.contains(lower(element)) || text.length() > LONG || element.isMixed()) {
            add(new Block.Paragraph(text, List.of()));
        } else {
            lines.line(path, text);
        }
    }

    private void attributes(XmlElement element, String path) {
        if (!PROSE.contains(lower(element)) && !element.isMixed()) {
            XmlRecord.attributes(element).forEach((name, value) -> lines.line(path + "." + name, value));
        }
    }

    private void children(XmlElement parent, String path, int level) {
        List<XmlElement> children = parent.children();
        XmlElement titled = title(children);
        if (titled != null) {
            add(new Block.Heading(Math.min(level, DEEPEST), titled.text(), List.of()));
        }
        int inner = titled == null ? level : level + 1;
        int at = 0;
        while (at < children.size()) {
            List<XmlElement> alike = alike(children, at);
            if (alike.size() < 2 || !table(alike)) {
                for (XmlElement child : alike) {
                    if (child != titled) {
                        child(child, path.isEmpty() ? child.name() : path + "." + child.name(), inner);
                    }
                }
            }
            at += alike.size();
        }
    }

    /** What has a structure of its own is a paragraph of its own too. */
    private void child(XmlElement child, String path, int level) {
        reading.step();
        boolean plain = child.isLeaf() || child.isMixed();
        if (!plain) {
            flush();
        }
        element(child, path, level);
        if (!plain) {
            flush();
        }
    }

    /** An element's title comes first in it, but for what is said about the element itself. */
    private static @Nullable XmlElement title(List<XmlElement> children) {
        return children.stream()
                .limit(4)
                .filter(child -> TITLES.contains(lower(child)) && (child.isLeaf() || child.isMixed()))
                .filter(child -> !child.text().isEmpty() && child.text().length() < LONG * 2)
                .filter(child -> children.size() > 1)
                .findFirst()
                .orElse(null);
    }

    private static List<XmlElement> alike(List<XmlElement> children, int from) {
        int to = from;
        while (to < children.size()
                && children.get(to).name().equals(children.get(from).name())) {
            to++;
        }
        return children.subList(from, to);
    }

    private boolean table(List<XmlElement> alike) {
        Records records = new Records();
        for (XmlElement element : alike) {
            reading.step();
            Map<String, String> fields = new LinkedHashMap<>();
            if (!XmlRecord.read(element, fields) || !Records.isRow(fields) || !records.fits(fields)) {
                return false;
            }
            records.add(fields);
        }
        add(records.table());
        return true;
    }

    private void add(Block block) {
        flush();
        if (!block.text().isBlank()) {
            blocks.add(block);
        }
    }

    private void flush() {
        blocks.addAll(lines.blocks());
        lines = new Lines();
    }

    private static String lower(XmlElement element) {
        return element.name().toLowerCase(Locale.ROOT);
    }
}
