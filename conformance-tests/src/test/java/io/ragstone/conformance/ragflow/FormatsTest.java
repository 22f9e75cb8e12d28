package io.ragstone.conformance.ragflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Await;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.call.Multipart;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.OnSharedServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file of every format, and one made for every chunk method, from the upload to what a search finds in it. */
@OnSharedServer
class FormatsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Http api;
    private final Given given;

    FormatsTest(Account account) {
        this.api = account.api();
        this.given = new Given(api);
    }

    /**
     * @param type what RAGFlow calls such files
     * @param method how they are cut in a dataset of the method `naive`
     * @param words what is written in it
     */
    private record Sample(String path, String type, String method, String words) {
        static Sample of(String path, String words) {
            return new Sample(path, "doc", "naive", words);
        }

        String name() {
            return path.substring(path.indexOf('/') + 1);
        }

        String suffix() {
            return name().substring(name().lastIndexOf('.') + 1);
        }
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(List.of(
                new Sample("parsers/columns.pdf", "pdf", "naive", "The grey heron"),
                Sample.of("parsers/mill.docx", "Säcke tragen"),
                Sample.of("parsers/mill.doc", "Säcke tragen"),
                Sample.of("parsers/mill.odt", "Säcke tragen"),
                Sample.of("parsers/mill.rtf", "Säcke tragen"),
                new Sample("parsers/mill.pptx", "doc", "presentation", "Was sie mahlt"),
                new Sample("parsers/mill.ppt", "doc", "presentation", "Was sie mahlt"),
                new Sample("parsers/mill.odp", "doc", "presentation", "Was sie mahlt"),
                Sample.of("parsers/mill.xlsx", "31.07.2024"),
                Sample.of("parsers/mill.xls", "31.07.2024"),
                Sample.of("parsers/mill.ods", "31.07.2024"),
                Sample.of("parsers/stock.csv", "oak, with iron"),
                Sample.of("parsers/stock.json", "The wheel was taken down."),
                Sample.of("parsers/guide.xml", "turns eight times a minute"),
                Sample.of("parsers/guide.epub", "The river is old"),
                Sample.of("parsers/article.html", "After eleven years of silence"),
                Sample.of("parsers/Pump.java", "Turns the pump."),
                Sample.of("chunking/act.md", "This Act protects herons"),
                Sample.of("chunking/law.txt", "排放污水"),
                new Sample("parsers/mail.eml", "doc", "email", "die Mühle läuft wieder"),
                new Sample("parsers/mail.msg", "doc", "email", "Come and see")));
        if (canReadPictures()) {
            samples.add(new Sample("parsers/sign.png", "visual", "picture", "The old mill runs again"));
            samples.add(new Sample("parsers/scan.pdf", "pdf", "naive", "Nobody feeds the ducks"));
        }
        return samples;
    }

    @Test
    void everyFormatIsReadAndFound() {
        String dataset = given.dataset();
        List<Sample> samples = samples();
        Multipart form = new Multipart();
        samples.forEach(sample -> form.add("file", sample.name(), bytes(sample.path())));

        JsonNode uploaded = given.uploaded(dataset, form);

        assertThat(uploaded).hasSameSizeAs(samples);
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            JsonNode document = uploaded.path(i);
            assertThat(document.path("name").asText()).isEqualTo(sample.name());
            assertThat(document.path("suffix").asText()).isEqualTo(sample.suffix());
            assertThat(document.path("type").asText()).as(sample.name()).isEqualTo(sample.type());
            assertThat(document.path("chunk_method").asText()).as(sample.name()).isEqualTo(sample.method());
        }
        given.parse(dataset, Given.texts(uploaded, "id").toArray(String[]::new));
        Map<String, JsonNode> read = awaitAll(dataset, samples.size());
        for (int i = 0; i < samples.size(); i++) {
            assertFound(
                    samples.get(i),
                    dataset,
                    Objects.requireNonNull(read.get(samples.get(i).name())));
        }
    }

    private void assertFound(Sample sample, String dataset, JsonNode document) {
        assertThat(document.path("run").asText()).as("%s", document).isEqualTo("DONE");
        assertThat(document.path("chunk_count").asInt()).as(sample.name()).isPositive();
        JsonNode found = given.found(
                dataset,
                sample.words(),
                "document_ids",
                List.of(document.path("id").asText()),
                "similarity_threshold",
                0);
        assertThat(Given.texts(found.path("chunks"), "content"))
                .as("%s", sample)
                .anySatisfy(content -> assertThat(content).contains(sample.words()));
    }

    @Test
    void recordingsAreKeptAndFailInWords() {
        String dataset = given.dataset();
        JsonNode uploaded = given.uploaded(dataset, Multipart.file("song.mp3", "ID3 and so on"))
                .path(0);
        assertThat(uploaded.path("type").asText()).isEqualTo("aural");
        assertThat(uploaded.path("chunk_method").asText()).isEqualTo("audio");

        given.parse(dataset, uploaded.path("id").asText());

        assertThat(given.awaitRun(dataset, uploaded.path("id").asText(), "FAIL")
                        .path("progress_msg")
                        .asText())
                .contains("upload a transcript");
    }

    @Test
    void everyMethodCutsTheFilesThatItIsMadeFor() {
        Map<String, String> files = Map.ofEntries(
                Map.entry("naive", "chunking/act.md"),
                Map.entry("manual", "chunking/manual.docx"),
                Map.entry("qa", "chunking/questions.xlsx"),
                Map.entry("table", "parsers/mill.xlsx"),
                Map.entry("paper", "chunking/paper.pdf"),
                Map.entry("book", "chunking/book.pdf"),
                Map.entry("laws", "chunking/ponds.docx"),
                Map.entry("presentation", "parsers/mill.pptx"),
                Map.entry("one", "chunking/resume.docx"),
                Map.entry("email", "parsers/mail.eml"),
                Map.entry("tag", "chunking/tags.xlsx"));
        Map<String, String> datasets = new TreeMap<>();
        files.forEach((method, file) -> {
            String dataset = given.dataset(Json.object("name", "method " + method, "chunk_method", method))
                    .path("id")
                    .asText();
            Multipart form = Multipart.file(file.substring(file.indexOf('/') + 1), bytes(file));
            given.parse(
                    dataset, given.uploaded(dataset, form).path(0).path("id").asText());
            datasets.put(method, dataset);
        });

        assertThat(chunks(datasets, "qa")).hasSize(3).anyMatch(text -> text.contains("Are dogs allowed?\tAnswer: Yes"));
        assertThat(chunks(datasets, "tag")).containsExactlyInAnyOrder("Pumps move water uphill", "Herons eat fish");
        assertThat(chunks(datasets, "presentation")).hasSize(4).anyMatch(text -> text.startsWith("# Mengen"));
        assertThat(chunks(datasets, "one")).singleElement().asString().contains("ada.miller@example.org", "Skills");
        assertThat(chunks(datasets, "laws")).hasSize(5).anyMatch(text -> text.contains("PART II Duties"));
        assertThat(chunks(datasets, "table")).anyMatch(text -> text.startsWith("Korn: 小麦"));
        assertThat(chunks(datasets, "email"))
                .anyMatch(text -> text.contains("Paddle"))
                .hasSizeGreaterThan(2);
        assertThat(chunks(datasets, "paper")).anyMatch(text -> text.contains("wait longer catch larger fish"));
        assertThat(chunks(datasets, "book"))
                .anyMatch(text -> text.contains("Chapter 2"))
                .noneMatch(text -> text.contains("...."));
        assertThat(chunks(datasets, "manual")).anyMatch(text -> text.contains("| red | no water |"));
        assertThat(chunks(datasets, "naive")).anyMatch(text -> text.contains("Article 1."));
    }

    private List<String> chunks(Map<String, String> datasets, String method) {
        String dataset = Objects.requireNonNull(datasets.get(method), method);
        JsonNode document = awaitAll(dataset, 1).values().iterator().next();
        assertThat(document.path("run").asText()).as("%s", document).isEqualTo("DONE");
        String id = document.path("id").asText();
        return Given.texts(given.chunksNow(dataset, id).path("chunks"), "content");
    }

    /** The documents by name, once none of them is waiting or worked on any more. */
    private Map<String, JsonNode> awaitAll(String dataset, int count) {
        JsonNode documents = Await.until(
                "all documents are read",
                PATIENCE,
                () -> given.documentsNow(dataset),
                now -> now.size() == count
                        && Given.texts(now, "run").stream()
                                .allMatch(run -> List.of("DONE", "FAIL").contains(run)));
        Map<String, JsonNode> byName = new TreeMap<>();
        documents.forEach(document -> byName.put(document.path("name").asText(), document));
        return byName;
    }

    private static boolean canReadPictures() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "tesseract")));
    }

    private static byte[] bytes(String path) {
        try (InputStream in = FormatsTest.class.getResourceAsStream("/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
