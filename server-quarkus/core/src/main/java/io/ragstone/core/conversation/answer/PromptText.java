package io.ragstone.core.conversation.answer;

import io.ragstone.core.conversation.Assistant.Prompt;
import io.ragstone.core.conversation.Assistant.Variable;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.search.SearchResult.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills an assistant's prompt. What a value holds is never taken for a variable again. */
final class PromptText {
    private static final Pattern VARIABLE = Pattern.compile("\\{([\\p{L}_][\\p{L}\\p{Nd}_.-]*)}");
    private static final String CITE = """


            Behind each sentence that rests on a passage, cite it by its number as [ID:0], several as [ID:0][ID:2], at most four.
            Use no other form, and cite only passages that are here.""";

    private final Prompt prompt;
    private final Map<String, String> values;

    /** Refuses when a variable that has to be given is missing. */
    PromptText(Prompt prompt, Map<String, String> given) {
        this.prompt = prompt;
        this.values = new HashMap<>(given);
        for (Variable variable : prompt.variables()) {
            boolean missing = !variable.key().equals(Prompt.KNOWLEDGE) && !given.containsKey(variable.key());
            if (missing && !variable.optional()) {
                throw CoreException.invalid("The prompt needs a value for the variable '" + variable.key()
                        + "': send one with the question.");
            }
            if (missing) {
                values.put(variable.key(), "");
            }
        }
    }

    /** For a mere chat. */
    String plain() {
        return filled(prompt.system(), "").strip();
    }

    /** With the passages, where the prompt wants them or else at its end. */
    String with(List<Passage> passages) {
        String knowledge = knowledge(passages);
        boolean placed = prompt.system().contains("{" + Prompt.KNOWLEDGE + "}");
        String system = placed ? prompt.system() : prompt.system() + "\n\n{" + Prompt.KNOWLEDGE + "}";
        return filled(system, knowledge).strip() + (prompt.quote() && !passages.isEmpty() ? CITE : "");
    }

    private String filled(String text, String knowledge) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String key = found.group(1);
            String value = key.equals(Prompt.KNOWLEDGE) ? knowledge : values.getOrDefault(key, found.group());
            return Matcher.quoteReplacement(value);
        });
    }

    static String knowledge(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            text.append(i == 0 ? "" : "\n\n").append(entry(i, passages.get(i)));
        }
        return text.toString();
    }

    static String entry(int number, Passage passage) {
        List<String> headings = passage.chunk().headings();
        return "------\nID: " + number
                + "\nDocument: " + passage.documentName()
                + (headings.isEmpty() ? "" : "\nSection: " + String.join(" > ", headings))
                + "\nContent: " + passage.chunk().content();
    }
}
