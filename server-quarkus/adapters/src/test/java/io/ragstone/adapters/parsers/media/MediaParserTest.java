package io.ragstone.adapters.parsers.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaParserTest {
    @ParameterizedTest
    @CsvSource({
        "talk.mp3, 'ID3\u0003\u0000\u00000123456789', a speech model",
        "talk, 'RIFF0000WAVEfmt 0123', a speech model",
        "talk.txt, 'fLaC\u0000\u0000\u00000123456789', a speech model",
        "a.m4a, '\u0000\u0000\u0000\u0020ftypM4A 01234567', a speech model",
        "a.wma, '\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007012345678', a speech model",
        "a.mp4, '\u0000\u0000\u0000\u0020ftypisom01234567', models for speech and pictures",
        "a.bin, 'RIFF0000AVI LIST0123', models for speech and pictures",
        "a.mkv, '\u001aE\u00df\u00a3\u0001\u0000\u0000\u00000123456789', models for speech and pictures"
    })
    void recordingsAreRefusedWithWhatTheyWouldNeed(String name, String bytes, String needed, @TempDir Path folder) {
        Source source = new TestFiles(folder).bytes(name, bytes.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ParserRegistry.standard().parse(source, TestFiles.LIMITS))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining("needs " + needed)
                .hasMessageEndingWith("Upload a transcript of it instead.");
    }
}
