package io.ragstone.adapters.parsers.html;

import io.ragstone.core.document.web.PageLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of HTML pages. */
public final class HtmlLinks implements PageLinks {
    private static final String NOT_TO_FOLLOW = "nofollow";

    @Override
    public List<String> of(byte[] html, String address) {
        Document page = page(html, address);
        boolean closed = page.select("meta[name=robots]").stream()
                .anyMatch(meta -> words(meta, "content").contains(NOT_TO_FOLLOW));
        return closed
                ? List.of()
                : page.select("a[href]").stream()
                        .filter(link -> !words(link, "rel").contains(NOT_TO_FOLLOW))
                        .map(link -> link.absUrl("href"))
                        .filter(target -> target.startsWith("http://") || target.startsWith("https://"))
                        .distinct()
                        .toList();
    }

    private static Set<String> words(Element element, String attribute) {
        return new HashSet<>(
                List.of(element.attr(attribute).toLowerCase(Locale.ROOT).strip().split("[\\s,]+")));
    }

    private static Document page(byte[] html, String address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, address);
        } catch (IOException e) {
            throw new IllegalStateException("A page in memory could not be read.", e);
        }
    }
}
