package io.ragstone.adapters.parsers.image;

import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the Tesseract program on a picture, for no longer than the reading of its file may take. */
public final class Tesseract {
    /** More languages take more time and do not read better; these come first, in this order. */
    private static final List<String> PREFERRED = List.of(
            "eng", "chi_sim", "chi_tra", "jpn", "kor", "deu", "fra", "spa", "rus", "ara", "por", "ita", "nld", "pol",
            "tur", "vie", "hin", "tha");

    private static final int MOST_LANGUAGES = 4;
    private static final long PATIENCE_MILLIS = 200;

    private final String program;

    /** @param program the name of the Tesseract program, or the path to it */
    public Tesseract(String program) {
        this.program = program;
    }

    /** Whether there is such a program at all. */
    public boolean isInstalled() {
        try {
            new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .destroy();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The paragraphs on a picture, each with its place in pixels. */
    public List<Block> paragraphs(Path image, Reading reading) throws IOException {
        return RecognisedText.blocks(words(image, reading), reading);
    }

    private List<RecognisedWord> words(Path image, Reading reading) throws IOException {
        String languages = languages(reading);
        String table = run(reading, List.of(program, image.toString(), "stdout", "-l", languages, "tsv"));
        try {
            return table.lines()
                    .map(RecognisedWord::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (NumberFormatException e) {
            throw new ParseException(
                    "The words on the picture \"" + reading.source().name() + "\" cannot be read, because \"" + program
                            + "\" answers as Tesseract does not.",
                    e);
        }
    }

    private String languages(Reading reading) throws IOException {
        List<String> known = run(reading, List.of(program, "--list-langs"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(" ") && !line.equals("osd") && !line.equals("equ"))
                .toList();
        if (known.isEmpty()) {
            throw reading.refusal("is a picture, and Tesseract has no languages to read it in;"
                    + " install some, for example the package tesseract-ocr-eng");
        }
        return Stream.concat(PREFERRED.stream().filter(known::contains), known.stream())
                .distinct()
                .limit(MOST_LANGUAGES)
                .collect(Collectors.joining("+"));
    }

    private String run(Reading reading, List<String> command) throws IOException {
        Path out = Files.createTempFile("recognised", ".txt");
        Path errors = Files.createTempFile("recognised", ".log");
        try {
            Process process = start(reading, command, out, errors);
            try {
                await(process, reading);
            } finally {
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw reading.refusal("is a picture that Tesseract could not read" + reason(errors));
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(errors);
        }
    }

    private Process start(Reading reading, List<String> command, Path out, Path errors) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
        // One thread: other documents are being read at the same time.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new ParseException(
                    "The file \"" + reading.source().name() + "\" is a picture, and its words can be read only when"
                            + " Tesseract is installed: install the package tesseract-ocr (on macOS: brew install"
                            + " tesseract), or set ragstone.ingest.tesseract to where the program is.",
                    e);
        }
    }

    private static void await(Process process, Reading reading) {
        try {
            while (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                reading.checkTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reading.checkTime();
        }
    }

    /** The last line that the program complained with. */
    private static String reason(Path errors) throws IOException {
        List<String> lines = Files.readString(errors, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? "" : " (\"" + lines.getLast().replaceAll("[.]+$", "") + "\")";
    }
}
