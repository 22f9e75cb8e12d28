package io.ragstone.core.conversation.extractive;

import io.ragstone.core.model.ChatRequest.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Questions with sources and the facts that their answers must hold, from a file that people can read. */
final class QuestionFile {
    private QuestionFile() {}

    record Case(String question, List<String> facts, List<Source> sources) {
        @Override
        public String toString() {
            return question;
        }
    }

    static List<Case> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(QuestionFile.class.getResourceAsStream("questions.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("(?m)^\\? ")).stream()
                    .filter(part -> !part.isBlank())
                    .map(QuestionFile::parsed)
                    .toList();
        }
    }

    private static Case parsed(String part) {
        List<String> facts = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        String[] blocks = part.split("(?m)^> ");
        List<String> head = blocks[0].lines().toList();
        head.stream().filter(line -> line.startsWith("= ")).forEach(line -> facts.add(line.substring(2)));
        for (int i = 1; i < blocks.length; i++) {
            String[] block = blocks[i].split("\n", 2);
            sources.add(new Source("doc" + i, block[0], 0, List.of(), block[1].strip()));
        }
        return new Case(head.get(0), facts, sources);
    }
}
