package io.ragstone.core.conversation.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The language of a question, told by its script or by the little words in it. */
public enum Tongue {
    ENGLISH(
            "a an and are at can do does did for from how i in is it many much my of on or the there to was were what when"
                    + " where which who whom whose why will with you your"),
    GERMAN(
            "aber als am an auf aus bei bin bis da dem den der des die das dass du ein eine einem einen einer er es f\u00fcr gibt"
                    + " hat habe haben ich ihr im in ist kann kein keine man mein mit muss nach oder seit sein sich sie sind"
                    + " um und uns unser viel viele vom von vor wann warum was welche welchem welchen welcher welches wem wen wenn wer"
                    + " werde werden wie wieso wieviel wird wo woher wohin wurde wurden zu zum zur"),
    FRENCH(
            "a au aux avec ce ces combien comment dans de des du elle en est et il ils je la le les leur mon nous o\u00f9 ou par"
                    + " pas pour pourquoi qu quand que quel quelle quelles quels qui quoi sa se ses son sont sur un une vous y"),
    SPANISH(
            "a al como con cual cu\u00e1l cuando cu\u00e1ndo cuanta cu\u00e1nta cuantas cu\u00e1ntas cuanto cu\u00e1nto cuantos cu\u00e1ntos c\u00f3mo de del donde"
                    + " d\u00f3nde el ella en es esta est\u00e1 hay la las lo los mi no para por porqu\u00e9 que qu\u00e9 qui\u00e9n se son su un una y"),
    ITALIAN(
            "a al alla che chi come con cosa cos da dal dei del della di dove e gli i il in la le lo nel nella per perch\u00e9"
                    + " qual quale quali quando quanta quante quanti quanto sono su un una \u00e8"),
    PORTUGUESE(
            "a ao as como com da das de do dos e em \u00e9 na nas no nos o onde os para por porque quais qual quando quanta quantas"
                    + " quanto quantos que quem s\u00e3o se um uma"),
    DUTCH("aan bij dan dat de die dit een en er het hoe hoeveel ik in is kan met naar niet of om op te tot uit van voor"
            + " waar waarom wanneer wat welk welke wie worden wordt zijn"),
    RUSSIAN(
            "\u0438 \u0432 \u0432\u043e \u043d\u0435 \u043d\u0430 \u0441 \u0441\u043e \u043a\u0430\u043a \u043a\u043e\u0433\u0434\u0430 \u0433\u0434\u0435 \u043a\u0442\u043e \u0447\u0442\u043e \u043f\u043e\u0447\u0435\u043c\u0443 \u0441\u043a\u043e\u043b\u044c\u043a\u043e \u043a\u0430\u043a\u043e\u0439 \u043a\u0430\u043a\u0430\u044f \u043a\u0430\u043a\u0438\u0435 \u0434\u043b\u044f \u043f\u043e \u043a \u0443 \u0438\u0437 \u043e\u0442 \u0434\u043e \u043e \u043b\u0438"),
    CHINESE(""),
    JAPANESE(""),
    KOREAN("");

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Set<String> littleWords;

    Tongue(String littleWords) {
        this.littleWords = Set.copyOf(Arrays.asList(littleWords.split(" ")));
    }

    /** English where nothing speaks for another one. */
    public static Tongue of(String text) {
        if (Words.isChinese(text)) {
            return KANA.matcher(text).find() ? JAPANESE : CHINESE;
        }
        if (HANGUL.matcher(text).find()) {
            return KOREAN;
        }
        if (CYRILLIC.matcher(text).find()) {
            return RUSSIAN;
        }
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+");
        return Arrays.stream(values())
                .max(Comparator.<Tongue>comparingLong(tongue -> tongue.known(words))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(ENGLISH);
    }

    /** Whether it is one of those that stand between the words which tell something. */
    public boolean hasLittleWord(String word) {
        return littleWords.contains(word);
    }

    /** Nouns begin with a capital, so that one makes no name. */
    public boolean writesNounsLarge() {
        return this == GERMAN;
    }

    private long known(String[] words) {
        return Arrays.stream(words).filter(littleWords::contains).count();
    }
}
