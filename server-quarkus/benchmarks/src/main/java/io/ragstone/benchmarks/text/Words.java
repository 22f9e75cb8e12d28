package io.ragstone.benchmarks.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A vocabulary, the most frequent word first, whose words are drawn as often as Zipf's law has it. */
public final class Words {
    private final List<String> words;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final double[] upTo;

    Words(List<String> words) {
        this.words = List.copyOf(words);
        upTo = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            ranks.put(words.get(rank), rank);
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    /** Words of this project's own documentation. */
    public static Words packaged() {
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of words is not on the class path.");
            }
            return new Words(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words cannot be read.", e);
        }
    }

    String draw(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
    }

    int count() {
        return words.size();
    }

    /** 0 for the most frequent word; the number of words for one that is not among them. */
    int rank(String word) {
        return ranks.getOrDefault(word, words.size());
    }
}
