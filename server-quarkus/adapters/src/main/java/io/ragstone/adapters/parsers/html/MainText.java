package io.ragstone.adapters.parsers.html;

import io.ragstone.adapters.parsers.reading.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that it was made for. First goes what its makers call navigation, advertising and the like.
 * Then the element wins that has most running text in it or near below it, and takes along what continues it. A page
 * without much running text keeps all that is left.
 */
final class MainText {
    /** Less running text than this, in characters, and it is not the text that a page is about. */
    private static final int LITTLE = 250;
    /** A part with more than this share of the running text is kept whatever it is called: names can mislead. */
    private static final double MUCH = .3;
    /** What readers wrote may be most of a page, but hardly all of it. */
    private static final double MOST = .9;
    /** With less than this share of what is left of a page, an element is only one of several parts. */
    private static final double PART = .5;
    /** What stands in the page's only article counts so many times as much. */
    private static final double IN_ARTICLE = 2;
    /** From how many links a list or a box counts as a menu. */
    private static final double MENU = .8;

    private static final String NOT_TEXT =
            "script, style, noscript, template, svg, iframe, button, select, textarea, input, object";
    private static final String ARTICLE = "article, [role=article], [itemprop=articleBody]";
    private static final String MAIN = ARTICLE + ", main";
    /** Their text speaks for the element that they are lines of. */
    private static final Set<String> LINES =
            Set.of("p", "pre", "blockquote", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Element body;
    private final Reading reading;
    private TextMass mass;

    private MainText(Element body, Reading reading) {
        this.body = body;
        this.reading = reading;
        this.mass = TextMass.of(body);
    }

    /** The main part of a page, with the page's heading at its beginning. The page itself is taken apart for it. */
    static Element of(Document page, Reading reading) {
        Element heading = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        MainText search = new MainText(page.body(), reading);
        search.prune();
        Element main = search.find();
        if (heading != null && main.selectFirst("h1") == null) {
            main.prependChild(heading.clone());
        }
        return main;
    }

    private void prune() {
        body.select(NOT_TEXT).remove();
        mass = TextMass.of(body);
        double all = Math.max(1, mass.at(body).running());
        for (Element element : body.select("*")) {
            reading.step();
            if (!element.equals(body)
                    && element.parent() != null
                    && isBoilerplate(element, mass.at(element).running() / all)) {
                element.remove();
            }
        }
        mass = TextMass.of(body);
    }

    private static boolean isBoilerplate(Element element, double share) {
        return (share < MUCH && (Boilerplate.isHidden(element) || isNamedPart(element)))
                || (share < MOST && Boilerplate.isReplies(element));
    }

    /** Words inside of a sentence are left alone, and so are quotations, whoever they come from. */
    private static boolean isNamedPart(Element element) {
        return TextMass.isBlock(element)
                && Boilerplate.isNamed(element)
                && !element.is(MAIN)
                && element.selectFirst("blockquote") == null;
    }

    private Element find() {
        Element best = best();
        if (best.equals(body)) {
            return body;
        }
        Element surroundings = withSurroundings(best);
        Element frame = frame(best);
        boolean isMost = mass.at(surroundings).running() > PART * mass.at(frame).running();
        Element whole = isMost ? withSiblings(surroundings) : frame;
        removeMenus(whole);
        return whole;
    }

    /** What a page without a main text of its own is read from: a reference has many short texts, each for itself. */
    private Element frame(Element best) {
        Element article = onlyArticle();
        if (article != null && isIn(best, article)) {
            return article;
        }
        List<Element> mains = body.select("main, [role=main]");
        return mains.size() == 1 ? mains.getFirst() : body;
    }

    private static boolean isIn(Element element, Element other) {
        return element.equals(other) || element.parents().contains(other);
    }

    private Element best() {
        Element article = onlyArticle();
        Element best = body;
        double most = LITTLE;
        for (Map.Entry<Element, Double> entry : scores().entrySet()) {
            Element element = entry.getKey();
            boolean inArticle = article != null && isIn(element, article);
            double score = entry.getValue() * (inArticle ? IN_ARTICLE : 1);
            if (score > most && !isAboutCookies(element)) {
                best = element;
                most = score;
            }
        }
        return best;
    }

    /** The article of the page, when it has one, or one of several has the page's heading. */
    private @Nullable Element onlyArticle() {
        List<Element> articles = body.select(ARTICLE).stream()
                .filter(element -> element.parents().stream().noneMatch(parent -> parent.is(ARTICLE)))
                .toList();
        List<Element> headed = articles.stream()
                .filter(article -> article.selectFirst("h1") != null)
                .toList();
        return articles.size() == 1 ? articles.getFirst() : headed.size() == 1 ? headed.getFirst() : null;
    }

    /** The running text of every block counts for the element that it is a line of, and less and less further up. */
    private Map<Element, Double> scores() {
        Map<Element, Double> scores = new HashMap<>();
        for (Element element : body.select("*")) {
            reading.step();
            double own = TextMass.isBlock(element) ? mass.at(element).ownRunning() : 0;
            Element at = LINES.contains(element.normalName()) ? element.parent() : element;
            for (double share = own; at != null && share > own / 5; share /= 2) {
                scores.merge(at, share, Double::sum);
                at = at.equals(body) ? null : at.parent();
            }
        }
        return scores;
    }

    private static boolean isAboutCookies(Element element) {
        String text = element.text().toLowerCase(Locale.ROOT);
        int count = text.split("cookie", -1).length - 1;
        return count > 2 && count * 200 > text.length();
    }

    /** Goes up as long as what is added there is running text too, and nearly nothing else. */
    private Element withSurroundings(Element best) {
        Element at = best;
        Element parent = at.parent();
        while (parent != null && !parent.equals(body) && !at.is(ARTICLE)) {
            double running = mass.at(parent).running() - mass.at(at).running();
            int text = mass.at(parent).text() - mass.at(at).text();
            if (running > .05 * mass.at(at).running() && running > .7 * text) {
                at = parent;
            }
            if (text > mass.at(best).text()) {
                break;
            }
            parent = parent.parent();
        }
        return at;
    }

    /** Some pages cut their text into parts that are all alike, with something else between them. */
    private Element withSiblings(Element best) {
        double enough = mass.at(best).running() / 5;
        Element at = best;
        for (int up = 0; up < 3 && !at.equals(body); up++) {
            Element parent = at.parent();
            if (parent == null) {
                break;
            }
            Element self = at;
            List<Element> parts = parent.children().stream()
                    .filter(other -> other.equals(self) || continues(other, self, enough))
                    .toList();
            if (parts.size() > 1) {
                Element all = new Element("div").appendChildren(parts);
                mass = TextMass.of(all);
                return all;
            }
            at = parent;
        }
        return best;
    }

    private boolean continues(Element other, Element part, double enough) {
        return other.normalName().equals(part.normalName())
                && other.className().equals(part.className())
                && mass.at(other).running() > enough
                && mass.at(other).linkShare() < .3;
    }

    private void removeMenus(Element main) {
        for (Element element : main.select("ul, ol, div, section, table, p, header")) {
            boolean attached = !element.equals(main) && element.parent() != null;
            if (attached && mass.at(element).linkShare() > MENU && !isSentence(element)) {
                element.remove();
            }
        }
    }

    /** A paragraph that is one link may still be a part of the text. */
    private static boolean isSentence(Element element) {
        String text = element.normalName().equals("p") ? element.text().strip() : "";
        return !text.isEmpty() && ".!?\"\u201d\u3002".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
