package io.ragstone.adapters.parsers.reading;

import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The reading of one file: what it may cost, and how much of that it has used. */
public final class Reading {
    /** How often the clock is looked at; much oftener would cost more than what is measured. */
    private static final int STEPS = 256;

    private static final int LONGEST_CHARACTER = 4;

    private final Source source;
    private final ParseLimits limits;
    private final long deadline;
    private long characters;
    private int steps;

    private Reading(Source source, ParseLimits limits) {
        this.source = source;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.maxTime().toNanos();
    }

    /** What is done with a file that is neither empty nor too large. */
    public interface Body<T> {
        T read(Reading reading) throws IOException;
    }

    /**
     * Reads a file, so that nothing comes of it but a document or a {@link ParseException}. An empty file is an empty
     * document.
     *
     * @param kind what the file should be, as in "The PDF file ..."
     */
    public static ParsedDocument of(Source source, ParseLimits limits, String kind, Body<ParsedDocument> body) {
        return of(source, limits, kind, new ParsedDocument(null, List.of()), body);
    }

    /**
     * The same for something else that is made of a file.
     *
     * @param nothing what is made of an empty file
     */
    public static <T> T of(Source source, ParseLimits limits, String kind, T nothing, Body<T> body) {
        Reading reading = new Reading(source, limits);
        try {
            reading.checkTime();
            long size = Files.size(source.file());
            if (size > limits.maxBytes()) {
                throw reading.refusal("is larger than " + size(limits.maxBytes()));
            }
            return size == 0 ? nothing : body.read(reading);
        } catch (ParseException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // An interrupt closes files, which looks like damage to whoever reads them.
            reading.checkTime();
            throw reading.damaged(kind, e);
        } catch (StackOverflowError e) {
            throw new ParseException(reading.sentence("is nested too deeply to be read"), e);
        } catch (OutOfMemoryError e) {
            // The limits should have seen to it; where they did not, what was read is garbage by now and memory is
            // back.
            throw new ParseException(reading.sentence("needs more memory to be read than there is"), e);
        }
    }

    public Source source() {
        return source;
    }

    public ParseLimits limits() {
        return limits;
    }

    /** All bytes of a file that is text, unless they are more than its characters may need. */
    public byte[] textBytes() throws IOException {
        if (Files.size(source.file()) / LONGEST_CHARACTER > limits.maxCharacters()) {
            throw tooMuchText();
        }
        return Files.readAllBytes(source.file());
    }

    /** To be called in every loop whose length the file decides. */
    public void step() {
        if (++steps % STEPS == 0) {
            checkTime();
        }
    }

    public void checkTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw refusal("was not read to the end, because its parsing was stopped");
        }
        if (System.nanoTime() - deadline > 0) {
            throw refusal("takes longer to read than " + limits.maxTime().toSeconds() + " seconds");
        }
    }

    public void characters(long count) {
        characters += count;
        if (characters > limits.maxCharacters()) {
            throw tooMuchText();
        }
    }

    private ParseException tooMuchText() {
        return refusal("has more than " + limits.maxCharacters() + " characters of text");
    }

    public void nesting(int depth) {
        if (depth > limits.maxNesting()) {
            throw refusal("is nested deeper than " + limits.maxNesting() + " levels");
        }
    }

    /** What is left of the limits, for a file inside of this one. */
    public ParseLimits rest() {
        return new ParseLimits(
                limits.maxBytes(),
                limits.maxPages(),
                Math.max(0, limits.maxCharacters() - characters),
                limits.maxNesting(),
                limits.maxInflation(),
                Duration.ofNanos(deadline - System.nanoTime()));
    }

    /** A refusal in one sentence about the file. */
    public ParseException refusal(String predicate) {
        return new ParseException(sentence(predicate));
    }

    private ParseException damaged(String kind, Throwable cause) {
        return new ParseException(
                sentence("cannot be read as " + kind + ": it is damaged, or it is something else than its name says"),
                cause);
    }

    private String sentence(String predicate) {
        return "The file \"" + source.name() + "\" " + predicate + ".";
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }
}
