package io.ragstone.adapters.parsers.office.rtf;

import io.ragstone.adapters.parsers.office.rtf.RtfGroup.Purpose;
import io.ragstone.adapters.parsers.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Understands the control words of RTF that have to do with its text. */
final class RtfReader implements RtfTokens.Handler {
    /** Groups that are not text: data, definitions, running heads, and what says the same for older programs. */
    private static final Set<String> SKIPPED = Set.of(
            "pict",
            "objdata",
            "nonshppict",
            "shprslt",
            "sp",
            "colortbl",
            "listtable",
            "listoverridetable",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "fldinst",
            "xe",
            "tc",
            "tcn",
            "rxe",
            "annotation",
            "private",
            "revtbl",
            "filetbl",
            "nesttableprops",
            "upr");

    /** Groups with text although those who do not know them should leave them out. */
    private static final Set<String> KNOWN = Set.of("shpinst", "shptxt", "ud");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", " "),
            Map.entry("line", "\n"),
            Map.entry("nestrow", "\n"),
            Map.entry("nestcell", " | "),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "));

    private final Reading reading;
    private final RtfBlocks blocks;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final StringBuilder styleName = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private RtfGroup group = new RtfGroup();
    private int leftOut;

    RtfReader(Reading reading, RtfBlocks blocks) {
        this.reading = reading;
        this.blocks = blocks;
    }

    /** Whether the file ended before its groups did. */
    boolean isOpen() {
        flush();
        return !groups.isEmpty();
    }

    @Override
    public void open() {
        flush();
        leftOut = 0;
        groups.push(group);
        reading.nesting(groups.size());
        group = group.inner();
        if (group.purpose == Purpose.STYLES) {
            blocks.styles.begin();
            styleName.setLength(0);
        }
    }

    @Override
    public void close() {
        flush();
        leftOut = 0;
        if (group.purpose == Purpose.STYLES && !styleName.isEmpty()) {
            blocks.styles.end(styleName.toString());
            styleName.setLength(0);
        }
        if (group.opensNote) {
            blocks.endNote();
        }
        RtfGroup outer = groups.poll();
        group = outer == null ? new RtfGroup() : outer;
    }

    @Override
    public void character(int value) {
        if (leftOut > 0) {
            leftOut--;
        } else if (group.purpose != Purpose.SKIPPED && group.purpose != Purpose.FONTS) {
            bytes.write(value);
        }
    }

    @Override
    public void word(String word, int number) {
        if (group.purpose == Purpose.SKIPPED && !word.equals("title")) {
            return;
        }
        flush();
        if (leftOut > 0 && !word.equals("u")) {
            leftOut = 0;
        }
        if (word.equals("*")) {
            group.optional = true;
        } else if (!destination(word)) {
            group.optional = false;
            switch (group.purpose) {
                case FONTS -> font(word, number);
                case STYLES -> style(word, number);
                case SKIPPED -> {
                    // Only a new group could change that.
                }
                default -> body(word, number);
            }
        }
    }

    /** Whether a word says what its group is for. */
    private boolean destination(String word) {
        Purpose purpose = switch (word) {
            case "fonttbl" -> Purpose.FONTS;
            case "stylesheet" -> Purpose.STYLES;
            case "title" -> Purpose.TITLE;
            case "listtext", "pntext" -> Purpose.MARKER;
            case "footnote" -> Purpose.NOTE;
            default -> group.optional && !KNOWN.contains(word) || SKIPPED.contains(word) ? Purpose.SKIPPED : null;
        };
        if (purpose == null) {
            return false;
        }
        // A note within a note is a part of it.
        boolean within = group.purpose == Purpose.NOTE && purpose == Purpose.NOTE;
        group.opensNote = purpose == Purpose.NOTE && !within;
        group.purpose = purpose;
        group.optional = false;
        return true;
    }

    private void font(String word, int number) {
        switch (word) {
            case "f" -> fonts.define(number);
            case "fcharset" -> fonts.charset(number);
            default -> {
                // Looks do not matter.
            }
        }
    }

    private void style(String word, int number) {
        switch (word) {
            case "s" -> blocks.styles.number(number);
            case "outlinelevel" -> blocks.styles.outline(number);
            case "u" -> unicode(number);
            default -> {
                // Looks do not matter.
            }
        }
    }

    private void body(String word, int number) {
        boolean main = group.purpose == Purpose.BODY;
        switch (word) {
            case "ansicpg" -> fonts.codePage(number);
            case "mac" -> fonts.codePage(10000);
            case "pc" -> fonts.codePage(437);
            case "pca" -> fonts.codePage(850);
            case "deff" -> fonts.usualFont(number);
            case "f" -> group.font = number;
            case "plain" -> {
                group.font = fonts.usualFont();
                group.hidden = false;
            }
            case "v", "deleted" -> group.hidden = number != 0;
            case "uc" -> group.fallback = Math.clamp(number, 0, 16);
            case "u" -> unicode(number);
            case "par", "sect" -> endOfParagraph(main);
            case "pard" -> {
                if (main) {
                    blocks.resetParagraph();
                }
            }
            case "cell" -> onlyMain(main, blocks::endCell);
            case "row" -> onlyMain(main, blocks::endRow);
            default -> {
                String character = CHARACTERS.get(word);
                if (character != null) {
                    append(character);
                } else if (main) {
                    blocks.property(word, number);
                }
            }
        }
    }

    private static void onlyMain(boolean main, Runnable action) {
        if (main) {
            action.run();
        }
    }

    private void endOfParagraph(boolean main) {
        if (main) {
            blocks.endParagraph();
        } else {
            append("\n");
        }
    }

    /** Numbers are signed, since the format is older than what they count. */
    private void unicode(int number) {
        if (number != RtfTokens.NONE) {
            append(String.valueOf((char) number));
            leftOut = group.fallback;
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            String text = bytes.toString(fonts.of(group.font));
            bytes.reset();
            append(text);
        }
    }

    private void append(String text) {
        if (group.hidden) {
            return;
        }
        reading.characters(text.length());
        switch (group.purpose) {
            case BODY -> blocks.text().append(text);
            case NOTE -> blocks.note().append(text);
            case MARKER -> blocks.marker().append(text);
            case TITLE -> blocks.title.append(text);
            case STYLES -> styleName.append(text);
            case SKIPPED, FONTS -> {
                // Nobody reads it.
            }
        }
    }
}
