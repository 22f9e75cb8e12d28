package io.ragstone.samples;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.answer.Message;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demo reads and is asked: its own documents, of which it knows the answers, or the user's. */
final class DemoTask {
    private static final String ASK = "--ask";

    private static final List<String> DOCUMENTS = List.of(
            "operations-handbook.pdf",
            "conditions-of-carriage.docx",
            "maintenance-guide.md",
            "visitor-information.html");

    private static final List<Question> QUESTIONS = List.of(
            new Question("Above which wind does the Petrel stay at the berth?", "operations-handbook.pdf"),
            new Question("What is done when somebody falls overboard?", "operations-handbook.pdf"),
            new Question(
                    "How much of the fare is paid back after a delay of two hours?", "conditions-of-carriage.docx"),
            new Question("How often is the engine oil of the Fulmar changed?", "maintenance-guide.md"),
            new Question("What does the car park cost?", "visitor-information.html"),
            new Question("Which films are shown on board?", Question.NOTHING));

    private final List<Question> questions;
    private final List<Path> own;

    private DemoTask(List<Question> questions, List<Path> own) {
        this.questions = questions;
        this.own = own;
    }

    /**
     * A question.
     *
     * @param document what answers it; {@link #NOTHING}, or null where nobody knows
     */
    record Question(String text, @Nullable String document) {
        static final String NOTHING = "none of the documents";

        boolean isAnsweredBy(Message answer) {
            return document == null
                    || (document.equals(NOTHING)
                            ? answer.citedChunks().isEmpty()
                            : answer.citedChunks().stream().anyMatch(source -> document.equals(source.documentName())));
        }
    }

    /** Reads the command line; what is wrong with it is told by an {@link IllegalArgumentException}. */
    static DemoTask of(List<String> args) {
        if (args.isEmpty()) {
            return new DemoTask(QUESTIONS, List.of());
        }
        List<Question> questions = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            if (!args.get(i).equals(ASK)) {
                files.add(readable(args.get(i)));
            } else if (++i < args.size() && !args.get(i).isBlank()) {
                questions.add(new Question(args.get(i), null));
            } else {
                throw new IllegalArgumentException("--ask needs a question behind it, in quotes.");
            }
        }
        if (questions.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException(
                    "The demo takes a question and files to answer it from: demo --ask \"QUESTION\" FILE…");
        }
        return new DemoTask(questions, files);
    }

    private static Path readable(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(name + " is no file that can be read.");
        }
        return file;
    }

    /** Whether the answers are known beforehand. */
    boolean isKnown() {
        return own.isEmpty();
    }

    String name() {
        return isKnown() ? "Hallan Sound Ferries" : "own files";
    }

    List<Question> questions() {
        return questions;
    }

    List<FilePart> files() throws IOException {
        if (!isKnown()) {
            return own.stream().map(FilePart::of).toList();
        }
        List<FilePart> files = new ArrayList<>();
        for (String name : DOCUMENTS) {
            try (InputStream file = DemoTask.class.getResourceAsStream("/documents/" + name)) {
                if (file == null) {
                    throw new FileNotFoundException("The sample document " + name + " is not on the class path.");
                }
                files.add(FilePart.of(name, file.readAllBytes()));
            }
        }
        return files;
    }
}
