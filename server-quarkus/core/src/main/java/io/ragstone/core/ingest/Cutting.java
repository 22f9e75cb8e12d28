package io.ragstone.core.ingest;

import io.ragstone.core.document.BlobStore;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.ParseStage;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkIds;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.document.thumbnail.Thumbnails;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.ingest.parse.Parsers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes chunks of a document's file: parses it and cuts what it says by the document's chunk method. */
public final class Cutting {
    /** A file beyond this share of the memory is large. */
    private static final int LARGE_SHARE = 64;

    private final LargeFiles large = new LargeFiles(Runtime.getRuntime().maxMemory() / LARGE_SHARE);
    private final BlobStore blobs;
    private final Parsers parsers;
    private final ChunkStrategies strategies;
    private final ParseLimits limits;
    private final Thumbnails thumbnails;
    private final Clock clock;
    private final Fetching fetching;

    public Cutting(
            BlobStore blobs,
            Parsers parsers,
            ChunkStrategies strategies,
            ParseLimits limits,
            Thumbnails thumbnails,
            Clock clock) {
        this(blobs, parsers, strategies, limits, thumbnails, clock, Fetching.NOTHING);
    }

    public Cutting(
            BlobStore blobs,
            Parsers parsers,
            ChunkStrategies strategies,
            ParseLimits limits,
            Thumbnails thumbnails,
            Clock clock,
            Fetching fetching) {
        this.blobs = blobs;
        this.parsers = parsers;
        this.strategies = strategies;
        this.limits = limits;
        this.thumbnails = thumbnails;
        this.clock = clock;
        this.fetching = fetching;
    }

    List<Chunk> cut(Document document, int generation, IngestLog log) throws IOException {
        ChunkStrategy strategy = strategies.get(document.chunkMethod());
        strategy.refusal().ifPresent(sentence -> {
            throw new ParseException(sentence);
        });
        ParsedDocument parsed = parse(fetching.bring(document));
        log.done(ParseStage.PARSED);
        List<ChunkDraft> drafts = strategy.cut(parsed, ChunkSettings.of(document.parserConfig()));
        strategy.remarks().forEach(log::say);
        if (drafts.isEmpty() && document.hasToSaySomething()) {
            throw new ParseException("There is no text in this document. Give it one, or leave it out.");
        }
        return distinct(drafts, document, generation);
    }

    private ParsedDocument parse(Document document) throws IOException {
        Path file = Files.createTempFile("ragstone-parse-", ".bin");
        try (InputStream content = blobs.open(document.blobKey())) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            DocumentParser.Source source = new DocumentParser.Source(document.name(), file);
            return large.read(Files.size(file), () -> {
                // First, since a file that nothing can be read from may still be something to look at.
                thumbnails.keep(document, file);
                return parsers.parse(source, limits);
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The same passage twice in one document is one chunk. */
    private List<Chunk> distinct(List<ChunkDraft> drafts, Document document, int generation) {
        Map<String, Chunk> distinct = new LinkedHashMap<>();
        for (ChunkDraft draft : drafts) {
            Chunk chunk = chunk(draft, document, generation, distinct.size());
            distinct.putIfAbsent(chunk.id(), chunk);
        }
        return List.copyOf(distinct.values());
    }

    private Chunk chunk(ChunkDraft draft, Document document, int generation, int ordinal) {
        return new Chunk(
                ChunkIds.of(document.id(), draft.content()),
                document.tenantId(),
                document.knowledgeBaseId(),
                document.id(),
                generation,
                ordinal,
                draft.content(),
                draft.headings(),
                List.of(),
                draft.questions(),
                draft.tags().stream().map(ChunkTag::given).toList(),
                draft.positions(),
                draft.tokens(),
                document.enabled(),
                false,
                clock.instant());
    }
}
