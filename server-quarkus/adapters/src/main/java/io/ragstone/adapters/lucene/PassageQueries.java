package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.Phrase;
import io.ragstone.adapters.analysis.QuestionWords;
import io.ragstone.adapters.analysis.QuestionWords.Word;
import io.ragstone.core.search.SearchFilter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Says in Lucene's words what is looked for. */
final class PassageQueries {
    /** Of a longer question only the rarest words count; Lucene takes 1024 clauses in all. */
    private static final int MOST_WORDS = 180;

    private static final int MOST_CHARACTERS = 60;

    /** Words that are close to each other, and single characters, are hints rather than finds. */
    private static final float HINT = .2f;

    /** Whoever quotes wants the passages that hold just that first. */
    private static final float QUOTED = 4;

    private static final float CODE = 2;

    private static final int MOST_PHRASES = 20;
    private static final int PHRASE_SLOP = 8;
    private static final float LABELS = 1;

    /** Little enough not to mix into the ranking of contents; measured, more of it does not help. */
    private static final float TITLE = .1f;

    private PassageQueries() {}

    /** Passages with words of the question, without regard to a filter; null when there is no word to look for. */
    static @Nullable Query words(QuestionWords question, KnownTerms terms) {
        if (question.words().isEmpty()) {
            return null;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        Set<String> stems = new HashSet<>();
        for (Word word : rarest(question.words(), terms)) {
            for (Term term : Rarity.terms(word)) {
                boolean again = term.field().equals(PassageFields.STEMS) && !stems.add(term.text());
                if (terms.frequency(term) > 0 && !again) {
                    words.add(boosted(boost(term.field()), terms.query(term)), Occur.SHOULD);
                }
            }
        }
        // Two words close to each other are found by either of them anyway. In a plain list of alternatives Lucene
        // skips
        // most passages, and none where some of them are only hints.
        boolean hintsFindNoOthers =
                question.characters().isEmpty() && question.words().size() <= MOST_WORDS;
        BooleanQuery.Builder all =
                hintsFindNoOthers ? words : new BooleanQuery.Builder().add(words.build(), Occur.MUST);
        question.pairs().stream()
                .limit(MOST_WORDS)
                .filter(pair -> isThere(pair.first(), terms) && isThere(pair.second(), terms))
                .map(pair -> new PhraseQuery(PHRASE_SLOP, PassageFields.CONTENT, pair.first(), pair.second()))
                .forEach(phrase -> all.add(boosted(HINT, phrase), Occur.SHOULD));
        question.phrases().stream()
                .limit(MOST_PHRASES)
                .forEach(phrase -> all.add(boosted(phrase.quoted() ? QUOTED : CODE, exactly(phrase)), Occur.SHOULD));
        question.characters().stream()
                .limit(MOST_CHARACTERS)
                .map(character -> terms.query(new Term(PassageFields.CHARACTERS, character)))
                .forEach(single -> all.add(boosted(HINT, single), Occur.SHOULD));
        return all.build();
    }

    /** What may be found at all. */
    static Query filter(SearchFilter filter) {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder()
                .add(new TermQuery(PassageFields.IS_AVAILABLE), Occur.FILTER)
                .add(anyOf(PassageFields.BASE, filter.knowledgeBaseIds()), Occur.FILTER);
        Set<UUID> documents = filter.documentIds();
        if (documents != null) {
            allowed.add(anyOf(PassageFields.DOCUMENT, documents), Occur.FILTER);
        }
        Set<String> tags = filter.tags();
        if (tags != null) {
            allowed.add(
                    new TermInSetQuery(
                            PassageFields.TAG, tags.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        return allowed.build();
    }

    private static Query exactly(Phrase phrase) {
        PhraseQuery.Builder query = new PhraseQuery.Builder();
        int first = phrase.words().getFirst().position();
        phrase.words()
                .forEach(word -> query.add(new Term(PassageFields.CONTENT, word.text()), word.position() - first));
        return query.build();
    }

    private static Query anyOf(String field, Set<UUID> ids) {
        return new TermInSetQuery(field, PassageFields.bytes(ids));
    }

    private static List<Word> rarest(List<Word> words, KnownTerms terms) {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        Rarity rarity = new Rarity(terms);
        return words.stream()
                .filter(word -> rarity.frequency(word) > 0)
                .sorted(Comparator.comparingInt(rarity::frequency))
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean isThere(String word, KnownTerms terms) {
        return terms.frequency(new Term(PassageFields.CONTENT, word)) > 0;
    }

    private static float boost(String field) {
        return switch (field) {
            case PassageFields.TITLE -> TITLE;
            case PassageFields.LABELS -> LABELS;
            default -> 1;
        };
    }

    private static Query boosted(float boost, Query query) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }
}
