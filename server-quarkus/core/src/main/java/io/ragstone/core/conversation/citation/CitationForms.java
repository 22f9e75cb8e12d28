package io.ragstone.core.conversation.citation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which models write citations, wanted and unwanted ones. */
final class CitationForms {
    private static final String NUMBERS =
            "(?:ids?\\s*[:\uff1a]?\\s*)?\\d{1,4}(?:\\s*[,;\uff0c\u3001&]\\s*(?:ids?\\s*[:\uff1a]?\\s*)?\\d{1,4})*";
    private static final String NAMED = "ids?\\s*[:\uff1a]?\\s*" + NUMBERS;

    /**
     * What cannot be anything else, after any spaces; then what may be something else: a number in brackets that is no link,
     * and "ref3".
     */
    private static final Pattern FORM = Pattern.compile(
            "(?<space>[ \\t]{0,3})(?:"
                    + "(?<sure>[\\[【(\uff08]\\s*" + NAMED
                    + "\\s*[\\]】)\uff09]|##\\s?\\d{1,4}\\s?\\$\\$|【\\d{1,4}(?:†[^】]{0,40})?】)"
                    + "|(?<bare>\\[\\d{1,4}(?:\\s*,\\s*\\d{1,4})*](?![(\\[:])|ref\\s?\\d{1,4}(?![\\p{L}\\p{Nd}]|\\.\\d)))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern SOURCE_NAME = Pattern.compile("†.*");

    private CitationForms() {}

    static Matcher matcher(CharSequence text) {
        return FORM.matcher(text).useTransparentBounds(true);
    }

    /** The numbers that a citation names, in its order. */
    static List<Integer> numbers(String citation) {
        return NUMBER.matcher(SOURCE_NAME.matcher(citation).replaceAll(""))
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }
}
