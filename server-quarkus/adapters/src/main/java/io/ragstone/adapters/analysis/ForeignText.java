package io.ragstone.adapters.analysis;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells texts in languages with other endings than English ones, by the small words they are full of and by their letters. */
public final class ForeignText {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** None of them is a word of the languages below. */
    private static final Set<String> ENGLISH =
            words("the and that with this are from which it has have not will can you");

    /** German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Turkish, Romanian and Indonesian. */
    private static final Set<String> FOREIGN = words("""
            der das und ist nicht ein eine einer eines den dem des mit von zu auf auch sich werden wird wurde wurden sind
            bei oder nach aus wie im zum zur dass durch kann nur alle
            le la les une est et dans pour que qui par sur avec ce cette sont du au aux ne pas deux
            el los las del por con se es como su al lo y una cada
            il gli della di che per sono nel alla dei delle non si da dalle
            os das dos uma com em ao da nas
            het een van en niet zijn voor op dat te bij aan ook wordt worden er door naar moeten
            och att det som av med inte ett af til og ikke eller vid ska
            nie jest przez oraz przy na od
            ve bir bu ile olarak var
            este cu sunt dan yang untuk dengan""");

    private static final Set<UnicodeScript> WITH_ENDINGS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARABIC);

    private ForeignText() {}

    public static boolean is(String text) {
        int lead = 0;
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (ENGLISH.contains(word)) {
                lead--;
            } else if (FOREIGN.contains(word) || word.chars().anyMatch(ForeignText::isForeignLetter)) {
                lead++;
            }
        }
        return lead > 0;
    }

    private static boolean isForeignLetter(int letter) {
        return letter > 0x7F && Character.isLetter(letter) && WITH_ENDINGS.contains(UnicodeScript.of(letter));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(
                List.of(text.strip().split("\\s+")).stream().distinct().toList());
    }
}
