package io.ragstone.core.wiki.compile;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.provider.ModelCatalogue;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.wiki.lint.PageLint;
import io.ragstone.core.wiki.lint.Statement;
import io.ragstone.core.wiki.page.Claim;
import io.ragstone.core.wiki.page.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quotes the sentences that say most of a topic, three of a passage at most. The same passages make the same page. */
final class ExtractiveWriter implements PageWriter {
    private static final int FROM_ONE_PASSAGE = 3;
    private static final int MOST_CLAIMS = 14;
    private static final int MOST_WORDS = 300;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;
    private static final double BEGINNING = .1;
    private static final double RANK = .3;
    private static final double HEADING = .5;

    /** @param place of the passage in its document, and of the claim in the passage */
    private record Quote(Statement statement, Passage passage, int place, double score) {
        Claim claim() {
            return statement.claim();
        }
    }

    @Override
    public String name() {
        return ModelCatalogue.DEFAULT_CHAT;
    }

    @Override
    public String version() {
        return "extractive-1";
    }

    @Override
    public String write(Topic topic, String before, List<Passage> passages) {
        List<Quote> chosen = chosen(topic, passages);
        Set<Quote> disputed = disputed(chosen);
        List<Quote> agreed =
                chosen.stream().filter(quote -> !disputed.contains(quote)).toList();
        StringBuilder body = new StringBuilder();
        if (!agreed.isEmpty()) {
            Quote lead = agreed.getFirst();
            body.append(lead.claim().marked()).append("\n\n");
            sections(topic, agreed.subList(1, agreed.size()))
                    .forEach((heading, quotes) -> section(body, heading, quotes));
        }
        if (!disputed.isEmpty()) {
            body.append("## ").append(PageLint.CAVEATS).append("\n\nThe sources disagree:\n\n");
            disputed.forEach(quote -> item(body, quote));
        }
        return body.toString().strip();
    }

    /** The best first; nothing twice. */
    private static List<Quote> chosen(Topic topic, List<Passage> passages) {
        List<Quote> chosen = new ArrayList<>();
        int words = 0;
        for (Quote quote : candidates(topic, passages)) {
            int length = Words.length(quote.claim().text());
            boolean room = chosen.size() < MOST_CLAIMS && (chosen.isEmpty() || words + length <= MOST_WORDS);
            if (room && chosen.stream().noneMatch(other -> other.statement().repeats(quote.statement()))) {
                chosen.add(quote);
                words += length;
            }
        }
        return chosen;
    }

    private static List<Quote> candidates(Topic topic, List<Passage> passages) {
        Set<String> about = new LinkedHashSet<>(Words.of(topic.title()));
        topic.aliases().forEach(alias -> about.addAll(Words.of(alias)));
        about.addAll(Words.of(topic.description() == null ? "" : topic.description()));
        List<Quote> candidates = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            double rank = RANK / (1 + i);
            quotes(passages.get(i), about, rank).stream()
                    .sorted(Comparator.comparingDouble(Quote::score).reversed())
                    .limit(FROM_ONE_PASSAGE)
                    .forEach(candidates::add);
        }
        candidates.sort(Comparator.comparingDouble(Quote::score)
                .reversed()
                .thenComparing(quote -> quote.passage().chunk().id())
                .thenComparingInt(Quote::place));
        return candidates;
    }

    private static List<Quote> quotes(Passage passage, Set<String> about, double rank) {
        List<Quote> quotes = new ArrayList<>();
        List<Claim> claims = PageText.claims(WrappedLines.joined(passage.chunk().content()));
        for (int i = 0; i < claims.size(); i++) {
            Claim said = claims.get(i);
            int length = Words.length(said.text());
            if (said.isFactual() && length >= SHORTEST && length <= LONGEST) {
                Claim claim = new Claim(
                        heading(passage, said),
                        said.text(),
                        List.of(passage.chunk().id()),
                        List.of(),
                        said.row());
                double score = share(about, Words.of(said.text()))
                        + HEADING * share(about, Words.of(claim.section()))
                        + BEGINNING / (1 + i)
                        + rank;
                quotes.add(new Quote(Statement.of(claim), passage, i, score));
            }
        }
        return quotes;
    }

    private static String heading(Passage passage, Claim claim) {
        if (!claim.section().isEmpty()) {
            return claim.section();
        }
        List<String> headings = passage.chunk().headings();
        return headings.isEmpty()
                ? passage.documentName().replaceFirst("\\.\\w{1,5}$", "")
                : headings.getLast().replaceFirst("^#+\\s*", "");
    }

    private static double share(Set<String> about, Set<String> said) {
        return about.isEmpty()
                ? 0
                : (double) about.stream().filter(said::contains).count() / about.size();
    }

    private static Set<Quote> disputed(List<Quote> chosen) {
        Set<Quote> disputed = new LinkedHashSet<>();
        for (Quote one : chosen) {
            for (Quote other : chosen) {
                if (one != other && one.statement().contradicts(other.statement())) {
                    disputed.add(one);
                    disputed.add(other);
                }
            }
        }
        return disputed;
    }

    /** What is under the same heading stays together, in the order of the document. */
    private static Map<String, List<Quote>> sections(Topic topic, List<Quote> quotes) {
        Map<String, List<Quote>> sections = new LinkedHashMap<>();
        quotes.stream()
                .sorted(Comparator.comparing((Quote quote) -> quote.passage().documentName())
                        .thenComparingInt(quote -> quote.passage().chunk().ordinal())
                        .thenComparingInt(Quote::place))
                .forEach(quote -> sections.computeIfAbsent(quote.claim().section(), missing -> new ArrayList<>())
                        .add(quote));
        if (sections.size() == 1 && sections.containsKey(topic.title())) {
            return Map.of("", List.copyOf(sections.values().iterator().next()));
        }
        return sections;
    }

    private static void section(StringBuilder body, String heading, List<Quote> quotes) {
        if (!heading.isEmpty()) {
            body.append("## ").append(heading).append("\n\n");
        }
        quotes.forEach(quote -> item(body, quote));
        body.append('\n');
    }

    private static void item(StringBuilder body, Quote quote) {
        body.append("- ").append(quote.claim().marked()).append('\n');
    }
}
