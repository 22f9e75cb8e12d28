package io.ragstone.adapters.parsers.text;

import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown for its structure; the text itself stays as its author wrote it, emphasis, links and all. */
public final class MarkdownParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "mdown", "mkd", "mdx");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n(?:[^\\n]*\\n){0,500}?(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    /** Only blocks are of interest; what is inside of them stays as it is. */
    private static final InlineParser VERBATIM = (lines, node) -> node.appendChild(new Text(lines.getContent()));

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .inlineParserFactory(context -> VERBATIM)
            .build();

    @Override
    public boolean accepts(String name, byte[] head) {
        return FileKind.endsWith(name, ENDINGS) && FileKind.isText(head);
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "Markdown", this::read);
    }

    private ParsedDocument read(Reading reading) throws IOException {
        String text = TextParser.text(reading);
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        String body = frontMatter.lookingAt() ? text.substring(frontMatter.end()) : text;
        Node document = parser.parse(body);
        reading.checkTime();
        List<Block> blocks = new MarkdownBlocks(reading).read(document);
        return new ParsedDocument(title(blocks), blocks);
    }

    private static @Nullable String title(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(Block::text)
                .findFirst()
                .orElse(null);
    }
}
