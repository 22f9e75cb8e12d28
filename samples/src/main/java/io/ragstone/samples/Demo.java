package io.ragstone.samples;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseProgress;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.request.DataSetOptions;
import io.ragstone.sdk.request.RetrievalQuery;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The main job from end to end: starts a server of its own, uploads documents, has them parsed, asks questions and
 * prints the passages that were found. Afterwards the server and everything that it stored are gone.
 */
public final class Demo {
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
            new Question("What does the car park cost?", "visitor-information.html"));

    private static final int PASSAGES = 3;
    private static final int WIDTH = 92;
    private static final Duration LONGEST_PARSE = Duration.ofMinutes(2);

    private final PrintStream out;
    private final boolean terminal = Boolean.getBoolean("ragstone.terminal");

    private Demo(PrintStream out) {
        this.out = out;
    }

    /** A question, and the document that answers it. */
    private record Question(String text, String document) {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        boolean answered = false;
        Path launcher = Path.of(System.getProperty("ragstone.launcher", "ragstone"));
        try (ThrowAwayServer server = ThrowAwayServer.start(launcher, Map.of())) {
            try {
                answered = new Demo(out).run(server);
            } catch (Exception e) {
                server.explain(e);
            }
        }
        if (answered) {
            out.printf(
                    Locale.ROOT,
                    "Done in %.0f s; the server is stopped and its data is removed.%n",
                    secondsSince(begun));
        }
        System.exit(answered ? 0 : 1);
    }

    private boolean run(ThrowAwayServer server) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        out.printf("Starting a server for this demo on %s ...", server.url());
        server.awaitReady();
        out.printf(Locale.ROOT, " ready in %.1f s.%n", secondsSince(begun));
        try (RAGFlow rag = new RAGFlow(server.apiKey(), server.url())) {
            // Short chunks make short passages, which are easier to read here than the default of 512 tokens.
            DataSet dataset = rag.createDataset(new DataSetOptions("Hallan Sound Ferries")
                    .parserConfig(ParserConfig.builder().chunkTokenNum(128).build()));
            out.printf("Dataset \"%s\" with the embedding model %s.%n%n", dataset.name(), dataset.embeddingModel());
            parse(dataset, upload(dataset));
            return ask(rag, dataset);
        }
    }

    private List<Document> upload(DataSet dataset) throws IOException {
        List<FilePart> files = new ArrayList<>();
        for (String name : DOCUMENTS) {
            try (InputStream file = Demo.class.getResourceAsStream("/documents/" + name)) {
                if (file == null) {
                    throw new FileNotFoundException("The sample document " + name + " is not on the class path.");
                }
                files.add(FilePart.of(name, file.readAllBytes()));
            }
        }
        List<Document> documents = dataset.uploadDocuments(files);
        documents.forEach(document -> out.printf("Uploaded  %-28s %6d bytes%n", document.name(), document.size()));
        return documents;
    }

    private void parse(DataSet dataset, List<Document> documents) {
        ProgressBar bar = new ProgressBar(documents.size());
        List<ParseResult> results = dataset.parseDocuments(
                documents.stream().map(Document::id).toList(),
                new ParseOptions()
                        .timeout(LONGEST_PARSE)
                        .pollInterval(Duration.ofMillis(200))
                        .onProgress(bar::show));
        bar.end();
        for (ParseResult result : results) {
            if (result.status() != RunStatus.DONE) {
                Document failed = dataset.getDocument(result.documentId());
                throw new IllegalStateException(
                        failed.name() + " could not be parsed: " + result.status() + ", " + failed.progressMessage());
            }
        }
        out.printf(
                "%d chunks, %d tokens.%n",
                results.stream().mapToLong(ParseResult::chunkCount).sum(),
                results.stream().mapToLong(ParseResult::tokenCount).sum());
    }

    /** Whether every question led to the document that answers it. */
    private boolean ask(RAGFlow rag, DataSet dataset) {
        int found = 0;
        for (Question question : QUESTIONS) {
            List<Chunk> passages = rag.retrieve(new RetrievalQuery(question.text())
                    .datasetIds(List.of(dataset.id()))
                    .pageSize(PASSAGES));
            out.printf("%n%s%n", bold(question.text()));
            for (int i = 0; i < passages.size(); i++) {
                print(i + 1, passages.get(i));
            }
            if (passages.stream().anyMatch(passage -> question.document().equals(passage.documentName()))) {
                found++;
            } else {
                out.printf("  Nothing was found in %s, which has the answer.%n", question.document());
            }
        }
        out.printf("%n%d of %d questions led to the document that answers them.%n", found, QUESTIONS.size());
        return found == QUESTIONS.size();
    }

    /** The best passage is printed whole, the others in one line each. */
    private void print(int rank, Chunk passage) {
        String source = passage.documentName() + page(passage);
        out.printf(Locale.ROOT, "  %d. %.2f  %s%n", rank, passage.similarity(), source);
        List<String> lines = wrapped(passage.content().strip().replaceAll("\\s+", " "));
        if (rank == 1 || lines.size() == 1) {
            lines.forEach(line -> out.println("     " + line));
        } else {
            out.println("     " + lines.get(0) + " ...");
        }
    }

    /** A position begins with the page. Formats without pages, such as Markdown, give no positions. */
    private static String page(Chunk passage) {
        return passage.positions().stream()
                .map(position -> ", page " + position.get(0))
                .findFirst()
                .orElse("");
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String bold(String text) {
        return terminal ? "\033[1m" + text + "\033[0m" : text;
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** All documents together. On a terminal the bar stays on its line; elsewhere every change is a line. */
    private final class ProgressBar {
        private static final int CELLS = 40;
        private final int documents;
        private final Map<String, ParseProgress> latest = new HashMap<>();

        ProgressBar(int documents) {
            this.documents = documents;
        }

        void show(ParseProgress progress) {
            latest.put(progress.documentId(), progress);
            double share = latest.values().stream()
                            .mapToDouble(each -> Math.max(0, each.progress()))
                            .sum()
                    / documents;
            long through = latest.values().stream()
                    .filter(each -> each.status() == RunStatus.DONE)
                    .count();
            int full = (int) Math.round(share * CELLS);
            out.printf(
                    "%sParsing   [%s%s] %3.0f %%, %d of %d documents%s",
                    terminal ? "\r" : "",
                    "#".repeat(full),
                    "-".repeat(CELLS - full),
                    share * 100,
                    through,
                    documents,
                    terminal ? "" : System.lineSeparator());
        }

        void end() {
            if (terminal) {
                out.println();
            }
        }
    }
}
