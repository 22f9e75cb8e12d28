package io.ragstone.benchmarks.answers;

import io.ragstone.adapters.parsers.ParserRegistry;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkIds;
import io.ragstone.core.ingest.chunk.ChunkStrategies;
import io.ragstone.core.ingest.cut.ChunkDraft;
import io.ragstone.core.ingest.cut.ChunkSettings;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.TokenCounter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The documents of the samples, read and cut as the server does it. */
final class SampleDocuments {
    static final List<String> NAMES = List.of(
            "operations-handbook.pdf",
            "conditions-of-carriage.docx",
            "maintenance-guide.md",
            "visitor-information.html",
            "company-history.txt",
            "freight-guide.md",
            "people.csv",
            "harbour-works.eml",
            "gaesteinformation.md",
            "passenger-notes-zh.md");

    private static final String METHOD = "naive";
    private static final Instant MADE = Instant.parse("2026-03-02T08:30:00Z");
    private static final ParseLimits LIMITS = new ParseLimits(1 << 20, 100, 1 << 20, 100, 200, Duration.ofMinutes(1));

    private final ParserRegistry parsers = ParserRegistry.standard();
    private final ChunkStrategies strategies = ChunkStrategies.all(new TokenCounter());
    private final KnowledgeBase base;
    private final int chunkTokens;

    SampleDocuments(KnowledgeBase base, int chunkTokens) {
        this.base = base;
        this.chunkTokens = chunkTokens;
    }

    Document document(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return Document.unparsed(
                id, base.tenantId(), base.id(), base.createdBy(), name, "local", 0, name, METHOD, null, MADE);
    }

    List<Chunk> chunks(Document document) throws IOException {
        List<ChunkDraft> drafts = strategies
                .get(METHOD)
                .cut(parsed(document.name()), ChunkSettings.of(Map.of("chunk_token_num", chunkTokens)));
        List<Chunk> chunks = new ArrayList<>();
        drafts.forEach(draft -> chunks.add(chunk(document, draft, chunks.size())));
        return chunks;
    }

    private ParsedDocument parsed(String name) throws IOException {
        Path file = Files.createTempFile("ragstone-sample-", ".bin");
        try (InputStream in = SampleDocuments.class.getResourceAsStream("/documents/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("The sample document " + name + " is not on the class path.");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return parsers.parse(new DocumentParser.Source(name, file), LIMITS);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Chunk chunk(Document document, ChunkDraft draft, int ordinal) {
        return new Chunk(
                ChunkIds.of(document.id(), draft.content()),
                document.tenantId(),
                document.knowledgeBaseId(),
                document.id(),
                1,
                ordinal,
                draft.content(),
                draft.headings(),
                List.of(),
                draft.questions(),
                draft.positions(),
                draft.tokens(),
                true,
                false,
                MADE);
    }
}
