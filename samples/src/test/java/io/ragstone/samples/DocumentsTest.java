package io.ragstone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Two of the documents are binary; a tool that takes them for text would break them without a word. */
class DocumentsTest {
    @Test
    void thePdfIsWhole() throws IOException {
        byte[] pdf = read("operations-handbook.pdf");
        assertThat(new String(Arrays.copyOf(pdf, 5), StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(new String(Arrays.copyOfRange(pdf, pdf.length - 8, pdf.length), StandardCharsets.ISO_8859_1).strip())
                .endsWith("%%EOF");
    }

    @Test
    void theDocxIsWhole() throws IOException {
        Set<String> entries = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(read("conditions-of-carriage.docx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Reading an entry to its end checks its sum.
                zip.readAllBytes();
                entries.add(entry.getName());
            }
        }
        assertThat(entries).contains("[Content_Types].xml", "word/document.xml", "word/numbering.xml");
    }

    @Test
    void thePageHasNoiseAroundTheText() throws IOException {
        assertThat(new String(read("visitor-information.html"), StandardCharsets.UTF_8))
                .contains("<nav", "<main>", "<footer>", "Quay Street");
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = DocumentsTest.class.getResourceAsStream("/documents/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
