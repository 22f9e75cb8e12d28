package io.ragstone.adapters.parsers.reading.charset;

import io.ragstone.adapters.parsers.reading.charset.Candidates.Candidate;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The encoding in which a text costs least to write, and how much that is. */
public final class LikelyCharset {
    /** Beyond this many bytes nothing is learned any more. */
    private static final int SAMPLE = 1 << 14;
    /** A text costs less than this a character, noise costs more. */
    private static final double TEXT = 8;

    private LikelyCharset() {}

    /** @param bytes of a text that is neither ASCII nor UTF-8, and has no mark */
    public static Charset of(byte[] bytes) {
        byte[] sample = sample(bytes);
        Candidate best = Candidates.narrow().getFirst();
        double least = Double.MAX_VALUE;
        for (Candidate candidate : Stream.of(Candidates.narrow(), Candidates.wide())
                .flatMap(List::stream)
                .toList()) {
            double cost = candidate.doubt() + cost(sample, candidate);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best.charset();
    }

    /** Whether this is Unicode with two bytes for each character, whatever bytes there may be. */
    public static boolean isWide(byte[] bytes) {
        byte[] sample = sample(bytes);
        return sample.length >= 8
                && Candidates.wide().stream().anyMatch(candidate -> cost(sample, candidate) < TEXT * sample.length / 2);
    }

    /** Begins shortly before the first byte that is not ASCII. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] > 0) {
            first++;
        }
        int from = first < SAMPLE / 2 ? 0 : (first - SAMPLE / 4) & ~1;
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    }

    private static double cost(byte[] sample, Candidate candidate) {
        String text = new String(sample, candidate.charset());
        return candidate.writings().stream()
                .mapToDouble(writing -> cost(text, writing))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double cost(String text, Writing writing) {
        double cost = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            cost += writing.cost(c, before);
            before = c;
        }
        return cost;
    }
}
