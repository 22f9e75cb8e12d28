package io.ragstone.core.ingest.chunk.record;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How lines say that they are a question or an answer. */
final class PairForms {
    private static final String COLON = "\\s*\\d{0,4}\\s*[:：]";
    private static final String Q = "(?:Questions?|Q|Frage|问题|问)";
    private static final String A = "(?:Answers?|A|Antwort|答案|回答|答)";
    /** Emphasis around the label is Markdown's. */
    private static final String BEGIN = "^\\s*(?:[*_#>-]+\\s*)?";

    private static final Pattern QUESTION = pattern(BEGIN + "(?:" + Q + COLON + "|Q\\d{1,4}[.)、])[*_]*\\s*");
    private static final Pattern ANSWER = pattern(BEGIN + "(?:" + A + COLON + "|A\\d{1,4}[.)、])[*_]*\\s*");
    private static final Pattern ANSWER_INSIDE = pattern("\\s(?:" + A + ")\\s*[:：]\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:\\d{1,4}\\s*[.、)．）]|[(（]\\d{1,4}[)）]|第\\d{1,4}[题问][.、:：]?)\\s*(\\S.*[?？])\\s*$");

    private static final Set<String> QUESTION_NAMES = Set.of("question", "questions", "q", "frage", "问题", "问", "提问");
    private static final Set<String> ANSWER_NAMES = Set.of("answer", "answers", "a", "antwort", "答案", "答", "回答");

    private PairForms() {}

    /** @param answer null when the line has the question alone */
    record Asked(String question, @Nullable String answer) {}

    /** The question that a line asks, or null when it asks none. */
    static @Nullable Asked asked(String line) {
        Matcher labelled = QUESTION.matcher(line);
        if (labelled.find()) {
            String rest = line.substring(labelled.end());
            Matcher inside = ANSWER_INSIDE.matcher(rest);
            return inside.find()
                    ? new Asked(bare(rest.substring(0, inside.start())), rest.substring(inside.end()))
                    : new Asked(bare(rest), null);
        }
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches() ? new Asked(numbered.group(1).strip(), null) : null;
    }

    /** What follows an answer's label, or null when the line has none. */
    static @Nullable String answered(String line) {
        Matcher labelled = ANSWER.matcher(line);
        return labelled.find() ? line.substring(labelled.end()) : null;
    }

    static boolean isHead(String question, String answer) {
        return QUESTION_NAMES.contains(name(question)) && ANSWER_NAMES.contains(name(answer));
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /** The question without its own label and the emphasis around it. */
    static String bare(String question) {
        return QUESTION.matcher(question)
                .replaceFirst("")
                .replaceFirst("[*_]+\\s*$", "")
                .strip();
    }

    static String bareAnswer(String answer) {
        return ANSWER.matcher(answer).replaceFirst("").strip();
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }
}
