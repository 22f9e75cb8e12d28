package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.util.List;
import org.apache.lucene.index.Term;

/** How rare a word is among the passages of an index. */
final class Rarity {
    private final KnownTerms terms;

    Rarity(KnownTerms terms) {
        this.terms = terms;
    }

    /** Where a word may stand. */
    static List<String> fields(Word word) {
        return word.lone()
                ? List.of(PassageFields.CONTENT, PassageFields.CHARACTERS, PassageFields.TITLE, PassageFields.LABELS)
                : List.of(PassageFields.CONTENT, PassageFields.TITLE, PassageFields.LABELS);
    }

    /** About how many passages hold it, in whichever field it is most frequent. */
    int frequency(Word word) {
        return fields(word).stream()
                .mapToInt(field -> terms.frequency(new Term(field, word.text())))
                .max()
                .orElse(0);
    }

    /** 1 for a word that is everywhere, rising slowly: a word that is nowhere must not outweigh all others. */
    double weight(Word word) {
        int with = frequency(word);
        int without = Math.max(0, terms.passages() - with);
        return Math.log10(10 + (without + .5) / (with + .5));
    }
}
