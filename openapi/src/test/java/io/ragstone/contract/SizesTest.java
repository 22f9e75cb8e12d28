package io.ragstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.contract.Contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A tag is an interface that one class implements, a file is what one reader reads: both stay small. */
class SizesTest {
    private static final Path SOURCE = Path.of("src").toAbsolutePath();
    /** It has a line for each path and each tag, and is looked things up in rather than read. */
    private static final Path INDEX = SOURCE.resolve("openapi.yaml");

    private static final int OPERATIONS_A_TAG = 12;
    private static final int LINES_A_FILE = 400;

    @Test
    void tagsAreSmall() {
        Map<String, Long> sizes = Contract.bundled().operations().stream()
                .collect(Collectors.groupingBy(Operation::tag, Collectors.counting()));
        assertThat(sizes).allSatisfy((tag, size) -> assertThat(size).as(tag).isLessThanOrEqualTo(OPERATIONS_A_TAG));
    }

    @Test
    void filesAreSmall() throws IOException {
        Set<Path> read = files();
        read.remove(INDEX);
        for (Path file : read) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LINES_A_FILE);
        }
    }

    @Test
    void everyFileIsPartOfTheBundle() throws IOException {
        ContractBundler bundler = new ContractBundler();
        bundler.bundle(INDEX);
        assertThat(bundler.files()).containsExactlyInAnyOrderElementsOf(files());
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).collect(Collectors.toSet());
        }
    }
}
