package io.ragstone.core.conversation.outline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an outline as a chat model writes it: headings, and lists of whatever marks, in whatever mixture. */
final class OutlineText {
    private static final Pattern THOUGHTS = Pattern.compile("<think>.*?(?:</think>|$)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(?<level>#{1,6})\\s+(?<said>\\S.*)");
    private static final Pattern BOLD =
            Pattern.compile("\\s*(?:\\*\\*|__)(?<said>[^*_].*?)(?:\\*\\*|__)\\s*[:\uff1a]?\\s*");
    private static final Pattern CHINESE = Pattern.compile(
            "\\s*(?:(?<inner>[\uff08(][一二三四五六七八九十]{1,3}[\uff09)])|[一二三四五六七八九十]{1,3}[、.\uff0e])\\s*(?<said>\\S.*)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<indent>\\s*)(?<number>\\d{1,3}(?:\\.\\d{1,3})*)(?:[.)、\uff0e]\\s+|[.)、\uff0e](?=[^\\s\\d])|(?<=\\.\\d{1,3})\\s+)(?<said>\\S.*)");
    private static final Pattern LETTER = Pattern.compile("(?<indent>\\s*)[A-Za-z][.)]\\s+(?<said>\\S.*)");
    private static final Pattern BULLET = Pattern.compile(
            "(?<indent>\\s*)(?:[-*+\u2013\u2014]\\s+|[\u2022\u00b7\u25aa\u25e6\u25cf\u25cb]\\s*)(?<said>\\S.*)");

    /** Ranks: the higher one belongs under the lower one. Lists, which are told apart by their indent, begin at 0. */
    private static final int HEADINGS = -100;

    private static final int BOLDS = -50;
    private static final int CHINESE_NUMBERS = -40;
    private static final int COLUMN = 4;
    private static final int LETTERS = 2;
    private static final int BULLETS = 3;

    private static final int MOST = 300;
    private static final int DEEPEST = 8;

    private final Branch root;
    private final Deque<Level> open = new ArrayDeque<>();
    private int points;

    private record Level(int rank, Branch branch) {}

    private OutlineText(Branch root) {
        this.root = root;
    }

    /**
     * The outline in a text; empty when there is none in it.
     *
     * @param subject what stands over it where it has several beginnings
     */
    static Optional<Outline> read(String subject, String text) {
        OutlineText reader = new OutlineText(Branch.root(subject));
        THOUGHTS.matcher(text).replaceAll("").lines().map(String::stripTrailing).forEach(reader::line);
        if (reader.root.isBare()) {
            return Optional.empty();
        }
        Outline whole = reader.root.outline();
        boolean single = whole.branches().size() == 1
                && !whole.branches().getFirst().branches().isEmpty();
        return Optional.of(single ? whole.branches().getFirst() : whole);
    }

    /** What is no part of an outline, such as a sentence before it, is left out. */
    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bold = BOLD.matcher(line);
        Matcher chinese = CHINESE.matcher(line);
        if (heading.matches()) {
            put(HEADINGS + heading.group("level").length(), heading.group("said"));
        } else if (bold.matches()) {
            put(BOLDS, bold.group("said"));
        } else if (chinese.matches()) {
            put(CHINESE_NUMBERS + (chinese.group("inner") == null ? 0 : 1), chinese.group("said"));
        } else {
            item(line);
        }
    }

    private void item(String line) {
        Matcher number = NUMBER.matcher(line);
        Matcher letter = LETTER.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        if (number.matches()) {
            int parts = number.group("number").split("\\.").length;
            put(indent(number) + Math.min(parts - 1, LETTERS), number.group("said"));
        } else if (letter.matches()) {
            put(indent(letter) + LETTERS, letter.group("said"));
        } else if (bullet.matches()) {
            put(indent(bullet) + BULLETS, bullet.group("said"));
        }
    }

    private static int indent(Matcher item) {
        return item.group("indent").replace("\t", "    ").length() * COLUMN;
    }

    private void put(int rank, String said) {
        if (Branch.plain(said).isEmpty() || points == MOST) {
            return;
        }
        while (!open.isEmpty() && (open.getLast().rank() >= rank || open.size() == DEEPEST)) {
            open.removeLast();
        }
        Branch above = open.isEmpty() ? root : open.getLast().branch();
        open.addLast(new Level(rank, above.under(said)));
        points++;
    }
}
