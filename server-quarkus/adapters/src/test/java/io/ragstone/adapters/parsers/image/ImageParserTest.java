package io.ragstone.adapters.parsers.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.document.chunk.Position;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The programs in the place of Tesseract are shell scripts")
class ImageParserTest {
    private Path folder;
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
        files = new TestFiles(folder);
    }

    @Test
    void theWordsOnAPictureAreReadWithTheirPlace() {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "tesseract")));
        assumeTrue(installed, "Tesseract is not installed here, so that nothing can be recognised");

        List<Block> blocks = new ImageParser(new Tesseract("tesseract"))
                .parse(files.resource("sign.png"), TestFiles.LIMITS)
                .blocks();

        assertThat(blocks.stream().map(Block::text).collect(Collectors.joining(" ")))
                .isEqualTo("The old mill runs again Open on Saturday");
        Position first = blocks.getFirst().positions().getFirst();
        assertThat(first.page()).isEqualTo(1);
        assertThat(first.left()).isBetween(20f, 60f);
        assertThat(first.top()).isBetween(20f, 70f);
        assertThat(first.right()).isBetween(300f, 690f);
    }

    @Test
    void wordsArePutTogetherToParagraphsAndNoiseIsLeftOut() throws IOException {
        String program = program("""
                if [ "$1" = --list-langs ]; then printf 'List of languages (3):\\nosd\\nchi_sim\\neng\\n'; exit 0; fi
                [ "$4" = eng+chi_sim ] || { echo "asked for $4" >&2; exit 3; }
                printf 'level\\tpage\\n'
                printf '5\\t1\\t1\\t1\\t1\\t1\\t10\\t20\\t30\\t8\\t91.5\\tThe\\n'
                printf '5\\t1\\t1\\t1\\t1\\t2\\t50\\t20\\t30\\t8\\t91.5\\twater-\\n'
                printf '5\\t1\\t1\\t1\\t2\\t1\\t10\\t40\\t30\\t8\\t91.5\\twheel\\n'
                printf '5\\t1\\t2\\t1\\t1\\t1\\t10\\t80\\t30\\t8\\t88\\t水车\\n'
                printf '5\\t1\\t2\\t1\\t1\\t2\\t50\\t80\\t30\\t8\\t88\\t转了\\n'
                printf '5\\t1\\t3\\t1\\t1\\t1\\t10\\t90\\t30\\t8\\t12\\tkjh\\n'
                """);

        assertThat(parse(program))
                .containsExactly(
                        new Block.Paragraph("The waterwheel", List.of(new Position(1, 10, 80, 20, 48))),
                        new Block.Paragraph("水车转了", List.of(new Position(1, 10, 80, 80, 88))));
    }

    @Test
    void whereTesseractIsMissingTheSentenceSaysHowToGetIt() {
        assertThatThrownBy(() -> parse(folder.resolve("no-such-program").toString()))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"sign.png\" is a picture")
                .hasMessageContaining("install the package tesseract-ocr")
                .hasMessageContaining("ragstone.ingest.tesseract");
    }

    @Test
    void whatTesseractComplainsAboutIsPassedOn() throws IOException {
        String program = program("echo 'Error opening data file.' >&2\nexit 1\n");

        assertThatThrownBy(() -> parse(program))
                .isInstanceOf(ParseException.class)
                .hasMessage("The file \"sign.png\" is a picture that Tesseract could not read"
                        + " (\"Error opening data file\").");
    }

    @Test
    void aProgramThatIsSomethingElseIsRefused() throws IOException {
        String program = program("[ \"$1\" = --list-langs ] && echo eng && exit 0\n"
                + "printf '5\\ta\\tb\\tc\\td\\te\\tf\\tg\\th\\ti\\tj\\tk\\n'\n");

        assertThatThrownBy(() -> parse(program))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("answers as Tesseract does not");
    }

    @Test
    @Timeout(60)
    void aProgramThatTakesTooLongIsStopped() throws IOException {
        Path pid = folder.resolve("pid");
        String program = program("echo $$ > " + pid + "\nexec sleep 600\n");
        ParseLimits brief = new ParseLimits(1 << 20, 10, 1 << 20, 100, 100, Duration.ofSeconds(2));

        assertThatThrownBy(() -> new ImageParser(new Tesseract(program)).parse(files.resource("sign.png"), brief))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("takes longer to read than 2 seconds");
        if (Files.exists(pid)) {
            assertEnds(pid);
        }
    }

    @Test
    @Timeout(60)
    void anInterruptStopsTheProgram() throws Exception {
        Path pid = folder.resolve("pid");
        String program = program("echo $$ > " + pid + ".new\nmv " + pid + ".new " + pid + "\nexec sleep 600\n");
        Source picture = files.resource("sign.png");
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                failure.complete(new AssertionError(new ImageParser(new Tesseract(program))
                        .parse(picture, TestFiles.LIMITS)
                        .toString()));
            } catch (RuntimeException e) {
                failure.complete(e);
            }
        });
        reader.start();
        while (!Files.exists(pid) && !failure.isDone()) {
            Thread.onSpinWait();
        }

        reader.interrupt();

        assertThat(failure.get(50, TimeUnit.SECONDS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("its parsing was stopped");
        assertEnds(pid);
    }

    @Test
    void aPictureMayNotHaveTooManyPixels() {
        byte[] png = TestFiles.resourceBytes("sign.png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        Source source = files.bytes("bomb.png", png);

        assertThatThrownBy(() -> new ImageParser(new Tesseract("/no/such/program")).parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessage(
                        "The file \"bomb.png\" is a picture of 60000 by 60000 pixels, which is more than can be read.");
    }

    @Test
    void theSizeOfWebpPicturesIsKnown() throws IOException {
        byte[] head = new byte[40];
        ByteBuffer.wrap(head).put("RIFF0000WEBPVP8X".getBytes(StandardCharsets.US_ASCII));
        head[24] = (byte) 0x7f;
        head[25] = 2;
        head[27] = 99;
        Path file = Files.write(folder.resolve("a.webp"), head);

        assertThat(ImageSize.of(file)).isEqualTo(new ImageSize(640, 100));
    }

    private List<Block> parse(String program) {
        return new ImageParser(new Tesseract(program))
                .parse(files.resource("sign.png"), TestFiles.LIMITS)
                .blocks();
    }

    private String program(String script) throws IOException {
        Path program = Files.createFile(
                folder.resolve("program"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(program, "#!/bin/sh\n" + script).toString();
    }

    private static void assertEnds(Path pid) throws IOException {
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(50)));
    }
}
