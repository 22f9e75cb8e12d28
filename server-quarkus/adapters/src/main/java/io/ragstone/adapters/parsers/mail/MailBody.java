package io.ragstone.adapters.parsers.mail;

import io.ragstone.adapters.parsers.html.HtmlBlocks;
import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.text.Paragraphs;
import io.ragstone.core.ingest.parse.Block;
import java.util.List;
import org.jsoup.Jsoup;

/** The text of a mail as blocks. */
final class MailBody {
    private MailBody() {}

    static List<Block> plain(String text, Reading reading) {
        String clean = CleanText.of(text);
        reading.characters(clean.length());
        return Paragraphs.of(clean, reading);
    }

    static List<Block> html(String html, Reading reading) {
        return HtmlBlocks.of(Jsoup.parse(html).body(), reading);
    }

    /** HTML has more structure, but sometimes nothing in it but a picture. */
    static List<Block> better(List<Block> html, List<Block> plain) {
        return length(html) * 2 < length(plain) ? plain : html;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }
}
