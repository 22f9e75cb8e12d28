package io.ragstone.benchmarks.answers;

import io.ragstone.benchmarks.Benchmark;
import io.ragstone.benchmarks.Scale;
import io.ragstone.benchmarks.answers.Asked.Half;
import io.ragstone.benchmarks.report.Report;
import io.ragstone.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Asks the built-in model questions with known answers over the sample documents. */
public final class AnswersBenchmark implements Benchmark {
    /** What the demo sets, and what a knowledge base has without being told. */
    private static final List<Integer> CHUNK_TOKENS = List.of(128, 512);

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String about() {
        return "how often the built-in model's answer holds the fact, cites the right document, and declines";
    }

    @Override
    public Report run(Scale scale) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int tokens : CHUNK_TOKENS.subList(0, scale.of(CHUNK_TOKENS.size(), 1))) {
            AnswerQuality quality = asked(tokens);
            for (Half half : Half.values()) {
                rows.add(row(tokens, half, quality.of(half)));
                quality.of(half)
                        .misses()
                        .forEach(miss -> notes.add("%d tokens, %s half. %s"
                                .formatted(tokens, half.name().toLowerCase(Locale.ROOT), miss.told())));
            }
        }
        return new Report(
                List.of(
                        "chunks",
                        "half",
                        "questions",
                        "fact in the answer",
                        "right document cited",
                        "without an answer",
                        "declined",
                        "words, p50",
                        "words, most",
                        "time, p50",
                        "time, p95"),
                rows,
                notes);
    }

    /** Every question with its answer. */
    static AnswerQuality asked(int chunkTokens) throws IOException {
        Path folder = Files.createTempDirectory("ragstone-answers-");
        try (SampleAssistant assistant = new SampleAssistant(folder, chunkTokens)) {
            return new AnswerQuality(
                    AskedFile.packaged().stream().map(assistant::ask).toList());
        } finally {
            delete(folder);
        }
    }

    private static List<String> row(int tokens, Half half, AnswerQuality quality) {
        List<Integer> lengths = quality.judged().stream()
                .filter(one -> !one.declined())
                .map(Judged::words)
                .sorted()
                .toList();
        Samples times = new Samples(quality.judged().stream().map(Judged::nanos).toList());
        return List.of(
                tokens + " tokens",
                half.name().toLowerCase(Locale.ROOT),
                String.valueOf(quality.answerable()),
                Report.percent(quality.facts()),
                Report.percent(quality.citations()),
                String.valueOf(quality.unanswerable()),
                Report.percent(quality.declined()),
                String.valueOf(lengths.get(lengths.size() / 2)),
                String.valueOf(lengths.getLast()),
                Report.milliseconds(times.percentile(50)),
                Report.milliseconds(times.percentile(95)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
