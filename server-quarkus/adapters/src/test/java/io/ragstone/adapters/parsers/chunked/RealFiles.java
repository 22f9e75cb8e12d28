package io.ragstone.adapters.parsers.chunked;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.model.TokenCounter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of this project's tests, from their bytes to chunks. */
final class RealFiles {
    private final ChunkStrategies strategies = ChunkStrategies.all(new TokenCounter());
    private final TestFiles files;

    RealFiles(Path folder) {
        files = new TestFiles(folder);
    }

    static boolean canReadPictures() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "tesseract")));
    }

    Iterable<String> methods() {
        return strategies.methods();
    }

    /** @param path the folder of test resources and the file in it */
    ParsedDocument parse(String path) {
        try (InputStream in = RealFiles.class.getResourceAsStream("/" + path)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            Source source = files.bytes(name, Objects.requireNonNull(in, path).readAllBytes());
            return ParserRegistry.standard().parse(source, TestFiles.LIMITS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ChunkDraft> cut(String method, String path, Map<String, Object> settings) {
        return cut(method, parse(path), settings);
    }

    List<ChunkDraft> cut(String method, String path) {
        return cut(method, path, Map.of());
    }

    List<ChunkDraft> cut(String method, ParsedDocument document, Map<String, Object> settings) {
        return strategies.get(method).cut(document, ChunkSettings.of(settings));
    }

    static List<String> contents(List<ChunkDraft> chunks) {
        return chunks.stream().map(ChunkDraft::content).toList();
    }
}
