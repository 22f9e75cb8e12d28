package io.ragstone.sdk.wire;

import java.util.Locale;

/** The constants of enumerations as the API writes them: in small letters. */
public final class Words {
    private Words() {}

    /** The constant that this word stands for; the last one, which stands for what is not known, for any other word. */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        E[] all = type.getEnumConstants();
        for (E one : all) {
            if (of(one).equals(word)) {
                return one;
            }
        }
        return all[all.length - 1];
    }

    /** How the API writes a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
