package io.ragstone.core.ingest.chunk.section;

import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.chunk.pack.Headings;
import io.ragstone.core.ingest.parse.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the articles of a law. */
final class ArticleReader {
    private static final Pattern ARTICLE = begins(HeadingForms.ARTICLE);
    private static final Pattern SECTION = begins(HeadingForms.SECTION_AS_ARTICLE);

    private final Pattern form;
    private final HeadingLines groups;
    private final Headings headings = new Headings();
    private final List<Article> articles = new ArrayList<>();
    private List<Block> open = new ArrayList<>();
    private List<Block.Heading> above = List.of();
    private String number = "";
    /** The level of the heading that began the article; 0 when a line did. */
    private int level;

    private ArticleReader(boolean sections) {
        this.form = sections ? SECTION : ARTICLE;
        this.groups = new HeadingLines(
                sections
                        ? HeadingForms.OF_LAWS
                        : Stream.concat(HeadingForms.OF_LAWS.stream(), Stream.of(HeadingForms.SECTION_OF_LAWS))
                                .toList());
    }

    static List<Article> read(List<Block> blocks) {
        boolean articles = blocks.stream()
                .flatMap(block -> block.text().lines())
                .anyMatch(line -> ARTICLE.matcher(line).find());
        ArticleReader reader = new ArticleReader(!articles);
        reader.named(reader.groups.promote(blocks)).forEach(reader::add);
        reader.close();
        return reader.articles;
    }

    /** The name of a part often stands in the line below its number: "PART I", "General provisions". */
    private List<Block> named(List<Block> blocks) {
        List<Block> named = new ArrayList<>();
        for (Block block : blocks) {
            boolean name = block instanceof Block.Paragraph
                    && !named.isEmpty()
                    && named.getLast() instanceof Block.Heading number
                    && groups.isNumberAlone(number.text())
                    && HeadingLines.isTitle(block.text())
                    && !form.matcher(block.text()).find();
            if (name) {
                Block.Heading number = (Block.Heading) named.removeLast();
                String text = number.text().strip() + " " + block.text().strip();
                List<Position> places = Stream.concat(number.positions().stream(), block.positions().stream())
                        .toList();
                named.add(new Block.Heading(number.level(), text, places));
            } else {
                named.add(block);
            }
        }
        return named;
    }

    private static Pattern begins(String form) {
        return Pattern.compile("^\\s*(" + form + ")", Pattern.CASE_INSENSITIVE);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> lines(paragraph);
            default -> open.add(block);
        }
    }

    private void heading(Block.Heading heading) {
        Matcher article = form.matcher(heading.text());
        boolean named = !open.isEmpty() && open.getLast().text().strip().equals(number);
        if (article.find()) {
            begin(article.group(1), heading.level());
            open.add(heading);
        } else if (groups.rule(heading.text()) == null && (named || (level > 0 && heading.level() > level))) {
            // The name of an article often stands on a line of its own.
            open.add(heading);
        } else {
            group(heading);
        }
    }

    /** Headings without text between them go with the article below. */
    private void group(Block.Heading heading) {
        if (!open.stream().allMatch(Block.Heading.class::isInstance) || !number.isEmpty()) {
            close();
        }
        if (open.isEmpty()) {
            headings.close(heading.level());
            above = headings.all();
        }
        headings.close(heading.level());
        headings.open(heading);
        open.add(heading);
    }

    private void lines(Block.Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (String line : paragraph.text().split("\n", -1)) {
            Matcher article = form.matcher(line);
            if (article.find()) {
                flush(text, paragraph);
                begin(article.group(1), 0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        flush(text, paragraph);
    }

    private void flush(StringBuilder text, Block.Paragraph paragraph) {
        if (!text.toString().isBlank()) {
            open.add(new Block.Paragraph(text.toString(), paragraph.positions()));
        }
        text.setLength(0);
    }

    private void begin(String found, int headingLevel) {
        boolean led = !open.isEmpty() && number.isEmpty() && open.stream().allMatch(Block.Heading.class::isInstance);
        if (!led) {
            close();
        }
        number = found.strip();
        level = headingLevel;
    }

    private void close() {
        if (!open.isEmpty()) {
            articles.add(new Article(level > 0 ? "" : number, above, open));
        }
        open = new ArrayList<>();
        above = headings.all();
        number = "";
        level = 0;
    }
}
