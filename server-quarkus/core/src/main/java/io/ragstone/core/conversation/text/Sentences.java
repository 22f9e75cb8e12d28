package io.ragstone.core.conversation.text;

import io.ragstone.core.ingest.chunk.pack.SentenceEnds;
import java.util.ArrayList;
import java.util.List;

/** Cuts running text into sentences. */
public final class Sentences {
    private Sentences() {}

    /** Its sentences with the spaces behind them; together they are the text. */
    public static List<String> whole(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '\n' ? at + 1 : SentenceEnds.after(text, at);
            if (end < 0) {
                at++;
                continue;
            }
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            sentences.add(text.substring(start, end));
            start = end;
            at = end;
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    /** Its sentences alone. */
    public static List<String> of(String text) {
        return whole(text).stream()
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
