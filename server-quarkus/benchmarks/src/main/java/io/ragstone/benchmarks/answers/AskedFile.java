package io.ragstone.benchmarks.answers;

import io.ragstone.benchmarks.answers.Asked.Half;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the questions from a file that people can read; its first lines say how it is written. */
final class AskedFile {
    private static final String NAME = "questions.txt";

    private final List<Asked> read = new ArrayList<>();
    private final List<String> earlier = new ArrayList<>();
    private final List<List<String>> facts = new ArrayList<>();
    private Half half = Half.SEEN;
    private String question = "";
    private @Nullable String document;
    private String kind = "";

    private AskedFile() {}

    static List<Asked> packaged() {
        try (InputStream in = Objects.requireNonNull(AskedFile.class.getResourceAsStream(NAME))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The questions could not be read.", e);
        }
    }

    static List<Asked> read(String text) {
        AskedFile file = new AskedFile();
        text.lines().map(String::strip).forEach(file::line);
        file.end();
        return List.copyOf(file.read);
    }

    private void line(String line) {
        if (line.isEmpty()) {
            end();
        } else if (line.startsWith("[")) {
            half = Half.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        } else {
            String rest = line.substring(1).strip();
            switch (line.charAt(0)) {
                case '<' -> earlier.add(rest);
                case '?' -> question = rest;
                case '=' ->
                    facts.add(
                            Arrays.stream(rest.split("\\|")).map(String::strip).toList());
                case '@' -> document = rest;
                case '!' -> kind = rest;
                case '#' -> {}
                default -> throw new IllegalArgumentException("A line begins with none of [<?=@!#: " + line);
            }
        }
    }

    private void end() {
        if (question.isEmpty()) {
            return;
        }
        boolean whole = document == null ? facts.isEmpty() && !kind.isEmpty() : !facts.isEmpty() && kind.isEmpty();
        if (!whole) {
            throw new IllegalArgumentException("Give a fact and a document, or say why there is none: " + question);
        }
        read.add(new Asked(half, earlier, question, facts, document, kind));
        earlier.clear();
        facts.clear();
        question = "";
        document = null;
        kind = "";
    }
}
