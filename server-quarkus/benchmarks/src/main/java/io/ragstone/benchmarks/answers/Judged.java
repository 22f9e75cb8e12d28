package io.ragstone.benchmarks.answers;

import io.ragstone.core.conversation.answer.Answer;
import io.ragstone.core.conversation.text.Words;
import java.util.List;
import java.util.Locale;

/** A question with the answer that it got. */
record Judged(Asked asked, Answer answer) {
    boolean hasFact() {
        String said = plain(answer.text());
        return asked.facts().stream()
                .allMatch(spellings -> spellings.stream().anyMatch(fact -> said.contains(plain(fact))));
    }

    boolean citesTheDocument() {
        return answer.reference().citations().stream()
                .anyMatch(citation -> citation.documentName().equals(asked.document()));
    }

    /** Whoever answers cites something; what is said instead of an answer cites nothing. */
    boolean declined() {
        return answer.reference().citations().isEmpty();
    }

    boolean isAsItShouldBe() {
        return asked.hasAnswer() ? hasFact() && citesTheDocument() : declined();
    }

    int words() {
        return Words.length(answer.text());
    }

    long nanos() {
        return answer.times().total().toNanos();
    }

    /** In a few lines, for somebody who looks why it went wrong. */
    String told() {
        List<String> cited = answer.reference().citations().stream()
                .map(citation -> citation.documentName())
                .distinct()
                .toList();
        String wanted = asked.hasAnswer() ? asked.facts() + " of " + asked.document() : "no answer, " + asked.kind();
        return "Q: " + asked.question() + "\n   wanted: " + wanted + "\n   said: "
                + answer.text().replace("\n", "\n         ") + "\n   cited: " + String.join(", ", cited);
    }

    private static String plain(String text) {
        return text.replaceAll("\\[ID:\\d+]", "")
                .replaceAll("[*`_]", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
