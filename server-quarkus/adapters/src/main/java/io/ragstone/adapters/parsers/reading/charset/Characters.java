package io.ragstone.adapters.parsers.reading.charset;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** A language of East Asia, of whose thousands of characters a few hundred are most of every text. */
final class Characters implements Writing {
    private static final String FULL_WIDTH = "，。、；：？！（）《》「」『』【】〈〉“”‘’…—・·　〜～－％";
    private static final double RARE = 9;
    private static final int OFTEN = 90;
    /** A character that nobody uses does not follow a letter either. */
    private static final double CLASH = 4;

    private static final String USUAL_HANGUL = usualHangul();

    private final Map<Character, Double> costs = new HashMap<>();
    private final double hiragana;
    private final double hangul;

    private Characters(String byFrequency, double often, double seldom, double hiragana, double hangul) {
        this.hiragana = hiragana;
        this.hangul = hangul;
        for (int i = 0; i < byFrequency.length(); i++) {
            costs.putIfAbsent(byFrequency.charAt(i), i % CommonCharacters.LINE < OFTEN ? often : seldom);
        }
    }

    static Characters chinese(String byFrequency) {
        return new Characters(byFrequency, 5, 6.3, RARE, STRANGE);
    }

    static Characters japanese() {
        return new Characters(CommonCharacters.JAPANESE, 6, 6.5, 4, STRANGE);
    }

    static Characters korean() {
        return new Characters(CommonCharacters.KOREAN, 4.5, 5.5, STRANGE, 8);
    }

    @Override
    public double cost(char c, char before) {
        double common = Writing.common(c);
        if (common >= 0) {
            return common;
        }
        Double known = costs.get(c);
        if (known != null) {
            return known;
        }
        if (FULL_WIDTH.indexOf(c) >= 0) {
            return PUNCTUATION - 1;
        }
        if (c >= '\u3041' && c <= '\u3096') {
            return hiragana;
        }
        if ((c >= '\u30a1' && c <= '\u30fa') || c == 'ー') {
            return hiragana + 1;
        }
        if (c >= '\uac00' && c <= '\ud7a3') {
            return USUAL_HANGUL.indexOf(c) >= 0 ? hangul : STRANGE;
        }
        return c >= '\u4e00' && c <= '\u9fff'
                ? RARE + (isLetter(before) ? CLASH : 0)
                : c >= '\uff01' && c <= '\uff5e' ? PUNCTUATION + 2 : STRANGE;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The syllables that Korea's first standard found worth a place. */
    private static String usualHangul() {
        byte[] pairs = new byte[2 * 25 * 94];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = (byte) (0xb0 + i / 2 / 94);
            pairs[i + 1] = (byte) (0xa1 + i / 2 % 94);
        }
        return new String(pairs, Charset.forName("EUC-KR"));
    }
}
