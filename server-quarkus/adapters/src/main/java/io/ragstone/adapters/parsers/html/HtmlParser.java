package io.ragstone.adapters.parsers.html;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads web pages: their main text, without menus, banners, advertisements and the like. */
public final class HtmlParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml", "shtml");
    /** Where HTML stands inside of something that is read as it is written. */
    private static final Set<String> WRITTEN =
            Set.of("md", "markdown", "txt", "php", "jsp", "vue", "java", "py", "js", "ts");

    private static final Pattern DECLARES =
            Pattern.compile("charset\\s*=|<\\?xml[^>]*encoding", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean accepts(String name, byte[] head) {
        return FileKind.isText(head)
                && (FileKind.endsWith(name, ENDINGS) || (FileKind.isHtml(head) && !FileKind.endsWith(name, WRITTEN)));
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "HTML", HtmlParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        byte[] bytes = reading.textBytes();
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
        reading.checkTime();
        String title = CleanText.of(page.title()).strip();
        List<Block> blocks = HtmlBlocks.of(MainText.of(page, reading), reading);
        return new ParsedDocument(title.isEmpty() ? null : title, blocks);
    }

    /** Null leaves it to what the page declares. */
    private static @Nullable String charset(byte[] bytes) {
        if (DECLARES.matcher(FileKind.latin(bytes, 8192)).find()) {
            return null;
        }
        Charset found = TextEncoding.detect(bytes);
        return found.name();
    }
}
