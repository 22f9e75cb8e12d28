package io.ragstone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maven runs tests in the module's folder; the README is one above. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path QUICK_START = Path.of("src/main/java/io/ragstone/samples/QuickStart.java");

    @Test
    void theExampleIsTheHeartOfTheQuickStart() throws IOException {
        assertThat(between(read(ROOT.resolve("README.md")), "```java\n", "```"))
                .isEqualTo(between(read(QUICK_START), "// README: begin\n", "\n        // README: end")
                                .stripIndent()
                        + "\n");
    }

    @Test
    void theExampleHasTenLinesAtMost() throws IOException {
        assertThat(between(read(ROOT.resolve("README.md")), "```java\n", "```").lines())
                .hasSizeBetween(5, 10);
    }

    @ParameterizedTest
    @MethodSource("links")
    void linksLeadToFiles(Path link) {
        assertThat(link).exists();
    }

    static Stream<Path> links() throws IOException {
        return Stream.concat(links(ROOT.resolve("README.md")), links(ROOT.resolve("docs/java-sdk.md")));
    }

    private static Stream<Path> links(Path page) throws IOException {
        Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(read(page));
        return link.results().map(found -> page.resolveSibling(found.group(1))).toList().stream();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as("where \"%s\" stands", begin.strip()).isNotNegative();
        int to = text.indexOf(end, from + begin.length());
        assertThat(to).as("where \"%s\" stands after it", end.strip()).isNotNegative();
        return text.substring(from + begin.length(), to);
    }
}
