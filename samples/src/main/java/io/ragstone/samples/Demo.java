package io.ragstone.samples;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.answer.AnswerPart;
import io.ragstone.sdk.answer.AnswerStream;
import io.ragstone.sdk.answer.Message;
import io.ragstone.sdk.answer.ReferenceChunk;
import io.ragstone.sdk.chat.Chat;
import io.ragstone.sdk.chat.request.ChatOptions;
import io.ragstone.sdk.chat.request.LLM;
import io.ragstone.sdk.parsing.ParseOptions;
import io.ragstone.sdk.parsing.ParseResult;
import io.ragstone.sdk.parsing.ParserConfig;
import io.ragstone.sdk.parsing.RunStatus;
import io.ragstone.sdk.request.DataSetOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The main job from end to end: starts a server of its own, uploads documents, has them parsed, asks questions and
 * shows the answers while they are given, with what they cite. Afterwards the server and everything that it stored are
 * gone. Without arguments it asks what it knows the answers of; with {@code --ask QUESTION FILE…} it is the user's turn.
 */
public final class Demo {
    /** Quotes the documents; it needs no account and no key. */
    private static final String MODEL = "extractive@Builtin";

    /** Short chunks make short passages, which are easier to read here than the default of 512 tokens. */
    private static final int CHUNK_TOKENS = 128;

    private static final Duration LONGEST_PARSE = Duration.ofMinutes(5);

    private final PrintStream out;
    private final DemoScreen screen;
    private final DemoTask task;

    private Demo(PrintStream out, DemoTask task) {
        this.out = out;
        this.screen = new DemoScreen(out, Boolean.getBoolean("ragstone.terminal"));
        this.task = task;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DemoTask task;
        try {
            task = DemoTask.of(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        long begun = System.nanoTime();
        boolean answered = false;
        Path launcher = Path.of(System.getProperty("ragstone.launcher", "ragstone"));
        try (ThrowAwayServer server = ThrowAwayServer.start(launcher, Map.of())) {
            try {
                answered = new Demo(out, task).run(server);
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
            DataSet dataset = rag.createDataset(new DataSetOptions(task.name())
                    .parserConfig(
                            ParserConfig.builder().chunkTokenNum(CHUNK_TOKENS).build()));
            out.printf("Dataset \"%s\" with the embedding model %s.%n%n", dataset.name(), dataset.embeddingModel());
            parse(dataset, upload(dataset));
            Chat chat = rag.createChat(new ChatOptions(task.name())
                    .datasetIds(List.of(dataset.id()))
                    .llm(LLM.builder().modelName(MODEL).build()));
            out.printf("A chat with the model %s, which answers in the documents' own words.%n", MODEL);
            return ask(chat);
        }
    }

    private List<Document> upload(DataSet dataset) throws IOException {
        List<FilePart> files = task.files();
        List<Document> documents = dataset.uploadDocuments(files);
        documents.forEach(document -> out.printf("Uploaded  %-28s %6d bytes%n", document.name(), document.size()));
        return documents;
    }

    private void parse(DataSet dataset, List<Document> documents) {
        DemoScreen.ProgressBar bar = screen.progressOf(documents.size());
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

    /** Whether every answer is as it has to be. */
    private boolean ask(Chat chat) {
        int right = 0;
        for (DemoTask.Question question : task.questions()) {
            screen.question(question.text());
            // Each question in a session of its own: none follows from the one before.
            Message answer = told(chat, question.text());
            answer.citedChunks().forEach(this::source);
            if (question.isAnsweredBy(answer)) {
                right++;
            } else {
                out.printf("  This is not what %s says.%n", question.document());
            }
        }
        if (task.isKnown()) {
            out.printf(
                    "%n%d of %d questions were answered as they should be.%n",
                    right, task.questions().size());
        } else {
            out.println();
        }
        return right == task.questions().size();
    }

    private Message told(Chat chat, String question) {
        try (AnswerStream answer = chat.createSession().stream(question)) {
            for (AnswerPart part : answer) {
                screen.say(part.delta());
            }
            screen.said();
            return answer.message();
        }
    }

    /** A position begins with the page. Formats without pages, such as Markdown, give no positions. */
    private void source(ReferenceChunk source) {
        String page = source.positions().stream()
                .map(position -> ", page " + position.get(0))
                .findFirst()
                .orElse("");
        out.printf("    from %s%s%n", source.documentName(), page);
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
