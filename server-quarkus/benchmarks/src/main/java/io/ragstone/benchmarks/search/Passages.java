package io.ragstone.benchmarks.search;

import io.ragstone.benchmarks.text.Texts;
import io.ragstone.benchmarks.text.Words;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBase.Permission;
import io.ragstone.core.model.Vector;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Passages with vectors in a few knowledge bases, and questions; the same in every process that asks for them. */
final class Passages {
    static final int BASES = 5;
    static final String MODEL = "prepared@Benchmark";
    private static final int DIMENSIONS = 384;
    private static final int WORDS = 60;
    private static final int PER_DOCUMENT = 50;
    private static final Instant MADE = Instant.parse("2026-03-02T08:30:00Z");

    private final Texts texts = new Texts(Words.packaged());
    private final int count;
    private final float[][] topics;

    Passages(int count) {
        this.count = count;
        topics = new float[Math.max(1, count / 100)][];
        for (int topic = 0; topic < topics.length; topic++) {
            topics[topic] = gauss(topic, 1, new float[DIMENSIONS]);
        }
    }

    /** What is asked, with its vector and the passage that it is made of. */
    record Question(String text, Vector vector, int passage) {}

    int count() {
        return count;
    }

    List<KnowledgeBase> bases() {
        return IntStream.range(0, BASES).mapToObj(Passages::base).toList();
    }

    EmbeddedChunk passage(int number) {
        int document = number / PER_DOCUMENT;
        Chunk chunk = new Chunk(
                String.format("%032x", number),
                id(1, 0),
                id(2, document % BASES),
                id(3, document),
                1,
                number % PER_DOCUMENT,
                texts.passage(number, WORDS),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                WORDS,
                true,
                false,
                MADE);
        return new EmbeddedChunk(chunk, vector(number, number), "document " + document + ".txt");
    }

    /** Points to about where its passage does. */
    Question question(int number) {
        int passage = new SplittableRandom(number).nextInt(count);
        return new Question(
                texts.question(texts.passage(passage, WORDS), number), vector(passage, -1L - number), passage);
    }

    /** The knowledge base that a passage is in. */
    KnowledgeBase baseOf(int passage) {
        return base(passage / PER_DOCUMENT % BASES);
    }

    private static KnowledgeBase base(int number) {
        return new KnowledgeBase(
                id(2, number),
                id(1, 0),
                id(1, 0),
                "base " + number,
                null,
                null,
                "English",
                MODEL,
                Permission.ME,
                "naive",
                null,
                0,
                false,
                true,
                List.of(),
                MADE,
                MADE);
    }

    /** A passage is about one topic; {@code detail} moves it away from the middle of that. */
    private Vector vector(int passage, long detail) {
        float[] topic = topics[new SplittableRandom(passage).nextInt(topics.length)];
        return Vector.unit(gauss(detail * 31 + 7, .8, topic));
    }

    private static float[] gauss(long seed, double spread, float[] middle) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] = middle[i] + (float) (spread * random.nextGaussian());
        }
        return values;
    }

    private static UUID id(int kind, int number) {
        return new UUID((long) kind << 32 | 0x1000L, 0x8000000000000000L | number);
    }
}
