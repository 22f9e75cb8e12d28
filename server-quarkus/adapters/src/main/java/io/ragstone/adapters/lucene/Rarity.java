package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.QuestionWords.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;

/** How rare a word is among the passages of an index. */
final class Rarity {
    private final KnownTerms terms;

    Rarity(KnownTerms terms) {
        this.terms = terms;
    }

    /** Where a word may stand, in whichever form. */
    static List<Term> terms(Word word) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(PassageFields.CONTENT, word.text()));
        terms.add(new Term(PassageFields.TITLE, word.text()));
        terms.add(new Term(PassageFields.LABELS, word.text()));
        if (word.lone()) {
            terms.add(new Term(PassageFields.CHARACTERS, word.text()));
        }
        if (word.stem() != null) {
            terms.add(new Term(PassageFields.STEMS, word.stem()));
        }
        return terms;
    }

    /** About how many passages hold it, in whichever field it is most frequent. */
    int frequency(Word word) {
        return terms(word).stream().mapToInt(terms::frequency).max().orElse(0);
    }

    /** 1 for a word that is everywhere, rising slowly: a word that is nowhere must not outweigh all others. */
    double weight(Word word) {
        int with = frequency(word);
        int without = Math.max(0, terms.passages() - with);
        return Math.log10(10 + (without + .5) / (with + .5));
    }
}
