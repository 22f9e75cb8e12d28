package io.ragstone.adapters.parsers.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text every element of a page has, and of what sort it is; measured in one walk. */
final class TextMass implements NodeVisitor {
    private final Map<Element, Mass> masses = new HashMap<>();
    private final Deque<Mass> open = new ArrayDeque<>();
    private int links;

    private TextMass() {}

    static TextMass of(Element root) {
        TextMass walk = new TextMass();
        NodeTraversor.traverse(walk, root);
        return walk;
    }

    Mass at(Element element) {
        Mass mass = masses.get(element);
        return mass == null ? new Mass(false) : mass;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open.push(new Mass(isBlock(element)));
            links += isLink(element) ? 1 : 0;
        } else if (node instanceof TextNode text && !open.isEmpty()) {
            open.getFirst().add(text.getWholeText(), links > 0);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= isLink(element) ? 1 : 0;
            Mass mass = open.pop();
            mass.close();
            masses.put(element, mass);
            if (!open.isEmpty()) {
                open.getFirst().add(mass);
            }
        }
    }

    static boolean isBlock(Element element) {
        String name = element.normalName();
        return name.equals("td") || name.equals("th") || (element.isBlock() && !name.equals("br"));
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a");
    }

    /** Counts of characters that are not white space. */
    static final class Mass {
        /** Shorter stretches of text may be anything: labels, dates, names. */
        private static final int SHORT = 40;

        private final boolean block;
        private int text;
        private int linked;
        private int own;
        private int ownLinked;
        private double running;

        Mass(boolean block) {
            this.block = block;
        }

        int text() {
            return text;
        }

        /** From 0, no links, to 1, nothing but links. */
        double linkShare() {
            return text == 0 ? 0 : (double) linked / text;
        }

        /** How much of the text is whole sentences, as good as can be told, here and in all elements below. */
        double running() {
            return running;
        }

        /** The same for what stands right here, in no other block. */
        double ownRunning() {
            return own < SHORT ? 0 : Math.max(0, own - 1.5 * ownLinked);
        }

        private void add(String words, boolean inLink) {
            for (int i = 0; i < words.length(); i++) {
                if (!Character.isWhitespace(words.charAt(i))) {
                    text++;
                    own++;
                    linked += inLink ? 1 : 0;
                    ownLinked += inLink ? 1 : 0;
                }
            }
        }

        private void add(Mass child) {
            text += child.text;
            linked += child.linked;
            running += child.running;
            if (!child.block) {
                own += child.own;
                ownLinked += child.ownLinked;
            }
        }

        private void close() {
            if (block) {
                running += ownRunning();
            }
        }
    }
}
