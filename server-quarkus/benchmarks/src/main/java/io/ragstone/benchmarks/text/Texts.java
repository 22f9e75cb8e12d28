package io.ragstone.benchmarks.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes sentences, passages, documents and questions. The same number always makes the same text. */
public final class Texts {
    private static final long SEED = 0x5EED_0F_7E27L;
    private static final long STRIDE = 0x9E3779B97F4A7C15L;
    private static final int FEWEST = 8;
    private static final int MOST = 17;

    /** A question is made of some of so many rare words of its passage. */
    private static final int RARE = 8;

    private static final int ASKED = 4;

    private final Words words;

    public Texts(Words words) {
        this.words = words;
    }

    /** One sentence. */
    public String sentence(long number) {
        SplittableRandom random = random(number);
        return sentence(random, random.nextInt(FEWEST, MOST));
    }

    /** Sentences with about so many words in all. */
    public String passage(long number, int length) {
        SplittableRandom random = random(number);
        StringBuilder passage = new StringBuilder();
        int left = length;
        while (left > 0) {
            int next = left < MOST ? left : Math.min(left, random.nextInt(FEWEST, MOST));
            passage.append(passage.isEmpty() ? "" : " ").append(sentence(random, next));
            left -= next;
        }
        return passage.toString();
    }

    /** Paragraphs with an empty line between them; each is one of {@link #passage}'s. */
    public String document(long number, int paragraphs, int length) {
        return IntStream.range(0, paragraphs)
                .mapToObj(i -> passage(number * paragraphs + i, length))
                .collect(Collectors.joining("\n\n"));
    }

    /** Sentences, one a line. */
    public String lines(long number, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sentence(number * count + i))
                .collect(Collectors.joining("\n"));
    }

    /** Asks for a passage with four of its rarer words; another number asks with others. */
    public String question(String passage, long number) {
        List<String> rare = Arrays.stream(passage.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(words::rank).reversed())
                .limit(RARE)
                .collect(Collectors.toCollection(ArrayList::new));
        SplittableRandom random = random(number);
        StringBuilder asked = new StringBuilder();
        for (int i = 0; i < ASKED && !rare.isEmpty(); i++) {
            asked.append(rare.remove(random.nextInt(rare.size()))).append(' ');
        }
        return "Where is it said what the " + asked + "are about?";
    }

    private String sentence(SplittableRandom random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words.draw(random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.append('.').toString();
    }

    private static SplittableRandom random(long number) {
        return new SplittableRandom(SEED ^ number * STRIDE);
    }
}
