package io.ragstone.adapters.parsers.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.Block;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeParserTest {
    private final CodeParser parser = new CodeParser();
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    @Test
    void aShortClassStaysWhole() {
        List<Block> blocks =
                parser.parse(files.resource("Pump.java"), TestFiles.LIMITS).blocks();

        assertThat(blocks).allSatisfy(block -> assertThat(block).isInstanceOf(Block.Code.class));
        assertThat(blocks)
                .extracting(Block::text)
                .hasSize(4)
                .element(2)
                .asString()
                .startsWith("/** A pump. */\npublic class")
                .endsWith("\n}");
    }

    @Test
    void aLongClassIsCutBetweenItsMethods() {
        String methods = IntStream.range(0, 30)
                .mapToObj(i -> "    /** Number " + i + ". */\n    int f" + i
                        + "(int a) {\n        int b = a;\n\n        return b + " + i + ";\n    }\n")
                .collect(Collectors.joining("\n"));

        List<Block> blocks = read("A.java", "class A {\n    int field;\n\n" + methods + "}\n");

        assertThat(blocks).hasSize(31);
        assertThat(blocks.get(0).text()).isEqualTo("class A {\n    int field;");
        assertThat(blocks.get(8).text())
                .isEqualTo(
                        "    /** Number 7. */\n    int f7(int a) {\n        int b = a;\n\n        return b + 7;\n    }");
    }

    @Test
    void functionsAreCutApartEvenWithoutBlankLines() {
        assertThat(
                        read(
                                "a.py",
                                "import os\n\ndef f():\n    x = 1\n\n    return x\n@cached\ndef g():\n    if a:\n        pass\n    else:\n        pass\n"))
                .extracting(Block::text)
                .containsExactly(
                        "import os",
                        "def f():\n    x = 1\n\n    return x",
                        "@cached\ndef g():\n    if a:\n        pass\n    else:\n        pass");
    }

    @Test
    void settingsAreCutBetweenTheirOutermostKeys() {
        assertThat(read("a.yaml", "# all\nserver:\n  port: 1\nclient:\n  - a\n  - b\n"))
                .extracting(Block::text)
                .containsExactly("# all\nserver:\n  port: 1", "client:\n  - a\n  - b");
    }

    @Test
    void nothingIsLost() {
        String text = new String(TestFiles.resourceBytes("Pump.java"), StandardCharsets.UTF_8);

        String read =
                read("Pump.java", text.repeat(40)).stream().map(Block::text).collect(Collectors.joining("\n"));

        assertThat(read.replaceAll("\\s+", " ").strip())
                .isEqualTo(text.repeat(40).replaceAll("\\s+", " ").strip());
    }

    private List<Block> read(String name, String text) {
        return parser.parse(files.text(name, text), TestFiles.LIMITS).blocks();
    }
}
