package io.ragstone.conformance.contract;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One documented way in which an operation refuses.
 *
 * @param code the envelope's code
 * @param template its message, with braces around what varies
 */
public record Refusal(int code, String template) {
    static final Comparator<Refusal> BY_TEXT = Comparator.comparing(Refusal::toString);

    /** The most literal template comes first, so that a general one does not claim its message. */
    static final Comparator<Refusal> MOST_LITERAL_FIRST =
            Comparator.comparingInt(Refusal::literalLength).reversed();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+}");

    /** Whether an answer is this refusal. */
    public boolean matches(int actualCode, String message) {
        return code == actualCode && pattern().matcher(message).matches();
    }

    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int from = 0;
        while (placeholder.find()) {
            regex.append(Pattern.quote(template.substring(from, placeholder.start())))
                    .append(".*");
            from = placeholder.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(from))).toString(), Pattern.DOTALL);
    }

    private int literalLength() {
        return PLACEHOLDER.matcher(template).replaceAll("").length();
    }

    @Override
    public String toString() {
        return code + " " + template;
    }
}
