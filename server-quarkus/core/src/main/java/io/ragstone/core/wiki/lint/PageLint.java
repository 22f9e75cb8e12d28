package io.ragstone.core.wiki.lint;

import io.ragstone.core.wiki.lint.Contradictions.Pair;
import io.ragstone.core.wiki.page.Claim;
import io.ragstone.core.wiki.page.Issue;
import io.ragstone.core.wiki.page.Issue.Code;
import io.ragstone.core.wiki.page.LiveSources;
import io.ragstone.core.wiki.page.PageText;
import io.ragstone.core.wiki.page.WikiPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with one page. What it says under {@link #CAVEATS} is known to be contradictory. */
public final class PageLint {
    /** The section that tells where sources disagree. */
    public static final String CAVEATS = "Caveats";

    private static final int LONGEST_QUOTE = 200;

    /** Two claims with less in common are not compared. */
    private static final double COMPARABLE = .5;

    private final Contradictions contradictions;
    private final LiveSources sources;

    public PageLint(Contradictions contradictions, LiveSources sources) {
        this.contradictions = contradictions;
        this.sources = sources;
    }

    /** @param others the other pages of the knowledge base */
    public List<Issue> check(WikiPage page, List<WikiPage> others) {
        List<Claim> claims = PageText.claims(page.content().body()).stream()
                .filter(Claim::isFactual)
                .toList();
        List<Issue> issues = new ArrayList<>();
        List<Statement> statements = compared(claims);
        repetitions(statements, issues);
        claims.stream()
                .filter(claim -> !claim.isCited())
                .forEach(claim -> issues.add(
                        issue(Code.E2, "This claim names no source: \"" + quote(claim) + "\".", claim, null)));
        contradictions.among(pairs(statements, statements)).forEach(pair -> issues.add(contradiction(pair)));
        issues.addAll(contradictionsWith(others, statements));
        page.content().sources().stream()
                .filter(source -> !sources.isThere(source))
                .forEach(source -> issues.add(new Issue(
                        Code.E5,
                        "The passage " + source.chunkId() + " is cited, and is no longer there.",
                        null,
                        null,
                        source.chunkId())));
        return issues;
    }

    private static List<Statement> compared(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> !claim.section().equalsIgnoreCase(CAVEATS))
                .map(Statement::of)
                .toList();
    }

    private static void repetitions(List<Statement> statements, List<Issue> issues) {
        for (int i = 0; i < statements.size(); i++) {
            Statement later = statements.get(i);
            boolean said = statements.subList(0, i).stream().anyMatch(later::repeats);
            if (said) {
                issues.add(
                        issue(Code.E1, "This is said twice: \"" + quote(later.claim()) + "\".", later.claim(), null));
            }
        }
    }

    private static Issue contradiction(Pair pair) {
        return issue(
                Code.E3,
                "The page says \"" + quote(pair.one().claim()) + "\" and also \""
                        + quote(pair.other().claim()) + "\".",
                pair.other().claim(),
                null);
    }

    private List<Issue> contradictionsWith(List<WikiPage> others, List<Statement> mine) {
        Map<Statement, String> places = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (WikiPage other : others) {
            String body = other.served().orElse(other.content()).body();
            List<Statement> theirs = compared(
                    PageText.claims(body).stream().filter(Claim::isFactual).toList());
            theirs.forEach(statement -> places.put(statement, other.slug()));
            pairs.addAll(pairs(mine, theirs));
        }
        return contradictions.among(pairs).stream()
                .map(pair -> {
                    String slug = Objects.requireNonNull(places.get(pair.other()));
                    String message = "The page says \"" + quote(pair.one().claim()) + "\", but the page " + slug
                            + " says \"" + quote(pair.other().claim()) + "\".";
                    return issue(Code.E4, message, pair.one().claim(), slug);
                })
                .toList();
    }

    /** Each two that are about nearly the same, once. */
    private static List<Pair> pairs(List<Statement> some, List<Statement> others) {
        List<Pair> pairs = new ArrayList<>();
        boolean same = some == others;
        for (int i = 0; i < some.size(); i++) {
            for (int j = same ? i + 1 : 0; j < others.size(); j++) {
                if (some.get(i).nearness(others.get(j)) >= COMPARABLE) {
                    pairs.add(new Pair(some.get(i), others.get(j)));
                }
            }
        }
        return pairs;
    }

    private static Issue issue(Code code, String message, Claim claim, @Nullable String relatedSlug) {
        String place = claim.section().isEmpty() ? quote(claim) : claim.section() + ": " + quote(claim);
        return new Issue(code, message, place, relatedSlug, null);
    }

    private static String quote(Claim claim) {
        String text = claim.text();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "\u2026";
    }
}
