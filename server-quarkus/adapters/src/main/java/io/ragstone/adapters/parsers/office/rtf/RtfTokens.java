package io.ragstone.adapters.parsers.office.rtf;

import io.ragstone.adapters.parsers.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Takes RTF apart into groups, control words and bytes of text. */
final class RtfTokens {
    static final int NONE = Integer.MIN_VALUE;
    private static final int LONGEST = 32;

    private RtfTokens() {}

    /** What is done with the pieces. */
    interface Handler {
        void open();

        void close();

        /** @param number {@link #NONE} when the word has none */
        void word(String word, int number);

        void character(int value);
    }

    static void read(InputStream bytes, Reading reading, Handler handler) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, 1);
        for (int c = in.read(); c >= 0; c = in.read()) {
            reading.step();
            switch (c) {
                case '{' -> handler.open();
                case '}' -> handler.close();
                case '\\' -> control(in, handler);
                case '\r', '\n', 0 -> {
                    // The lines of the file are not those of the text.
                }
                default -> handler.character(c);
            }
        }
    }

    private static void control(PushbackInputStream in, Handler handler) throws IOException {
        int c = in.read();
        if (isLetter(c)) {
            word(in, c, handler);
            return;
        }
        switch (c) {
            case '\'' -> {
                int value = Character.digit(in.read(), 16) * 16 + Character.digit(in.read(), 16);
                handler.character(value < 0 ? '?' : value);
            }
            case '\\', '{', '}' -> handler.character(c);
            case '~' -> handler.character(' ');
            case '_' -> handler.character('-');
            case '*' -> handler.word("*", NONE);
            case '\r', '\n' -> handler.word("par", NONE);
            default -> {
                // Soft hyphens, and words of indexes.
            }
        }
    }

    private static void word(PushbackInputStream in, int first, Handler handler) throws IOException {
        StringBuilder word = new StringBuilder().append((char) first);
        int c = in.read();
        for (; isLetter(c) && word.length() < LONGEST; c = in.read()) {
            word.append((char) c);
        }
        boolean minus = c == '-';
        if (minus) {
            c = in.read();
        }
        StringBuilder digits = new StringBuilder();
        for (; c >= '0' && c <= '9' && digits.length() < LONGEST; c = in.read()) {
            digits.append((char) c);
        }
        if (c != ' ' && c >= 0) {
            in.unread(c);
        }
        int number = digits.isEmpty() ? NONE : number(digits.toString(), minus);
        if (word.toString().equals("bin") && number > 0) {
            in.skipNBytes(number);
            return;
        }
        handler.word(word.toString(), number);
    }

    private static int number(String digits, boolean minus) {
        int value = digits.length() > 9 ? 999_999_999 : Integer.parseInt(digits);
        return minus ? -value : value;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
