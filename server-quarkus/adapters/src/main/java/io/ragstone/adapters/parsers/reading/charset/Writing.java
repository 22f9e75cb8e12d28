package io.ragstone.adapters.parsers.reading.charset;

/** How a language is written: the rarer a character is in it, the more it costs, as in the logarithm of its frequency. */
interface Writing {
    double ASCII = 3;
    double PUNCTUATION = 5;
    double STRANGE = 12;
    double IMPOSSIBLE = 20;

    /** @param before what stands before the character, or a space */
    double cost(char c, char before);

    /** What is the same in every language; below zero when it is not. */
    static double common(char c) {
        if (c < 0x80) {
            return c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t' ? ASCII : STRANGE;
        }
        if (c < 0xa0 || c == '\ufffd' || Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c)) {
            return IMPOSSIBLE;
        }
        return -1;
    }
}
