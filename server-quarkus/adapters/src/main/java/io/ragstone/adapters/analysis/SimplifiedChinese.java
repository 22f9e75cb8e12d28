package io.ragstone.adapters.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Knows the simplified form of traditional Chinese characters, so that both scripts find each other; one character stays one. */
public final class SimplifiedChinese {
    private static final String PAIRS = "simplified.txt";
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';

    private final char[] simplified = new char[LAST - FIRST + 1];

    private SimplifiedChinese() {
        for (int i = 0; i < simplified.length; i++) {
            simplified[i] = (char) (FIRST + i);
        }
    }

    public static SimplifiedChinese read() {
        SimplifiedChinese read = new SimplifiedChinese();
        try (InputStream in = SimplifiedChinese.class.getResourceAsStream(PAIRS)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The packaged table of Chinese characters " + PAIRS + " is not on the class path.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(read::learn);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged table of Chinese characters " + PAIRS + " cannot be read.", e);
        }
    }

    public char of(char character) {
        return character < FIRST || character > LAST ? character : simplified[character - FIRST];
    }

    public String of(String text) {
        char[] characters = text.toCharArray();
        of(characters, characters.length);
        return new String(characters);
    }

    void of(char[] characters, int length) {
        for (int i = 0; i < length; i++) {
            characters[i] = of(characters[i]);
        }
    }

    private void learn(String pairs) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            simplified[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
        }
    }
}
