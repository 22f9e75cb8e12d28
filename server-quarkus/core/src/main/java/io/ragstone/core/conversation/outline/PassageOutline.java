package io.ragstone.core.conversation.outline;

import io.ragstone.core.ingest.enrich.StatisticalKeywords;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an outline of passages without a model: the documents, the best first, their headings, and the key phrases under
 * each. The same passages always make the same one.
 */
final class PassageOutline {
    private static final int PHRASES = 3;
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(?<said>\\S.*)");
    private static final Pattern ENDING = Pattern.compile("\\.\\w{1,5}$");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,200}>|https?://\\S+");

    private final StatisticalKeywords keywords = new StatisticalKeywords();
    private final Branch root;

    private PassageOutline(Branch root) {
        this.root = root;
    }

    /** @param subject what stands over it */
    static Outline of(String subject, List<Passage> passages) {
        PassageOutline outline = new PassageOutline(Branch.root(subject));
        passages.forEach(outline::passage);
        return outline.root.outline();
    }

    private void passage(Passage passage) {
        List<String> headings =
                passage.chunk().headings().stream().map(Branch::plain).toList();
        Branch place = root.under(ENDING.matcher(passage.documentName()).replaceFirst(""));
        for (String heading : headings) {
            place = heading.isEmpty() ? place : place.under(heading);
        }
        Branch at = place;
        StringBuilder text = new StringBuilder();
        for (String line : passage.chunk().content().lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                phrases(at, text);
                String said = Branch.plain(heading.group("said"));
                at = said.isEmpty() || headings.contains(said) ? place : place.under(said);
            } else {
                text.append(line).append('\n');
            }
        }
        phrases(at, text);
    }

    /** Takes the text. */
    private void phrases(Branch at, StringBuilder text) {
        keywords.of(MARKUP.matcher(text).replaceAll(" "), PHRASES).forEach(at::under);
        text.setLength(0);
    }
}
