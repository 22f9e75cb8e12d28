package io.ragstone.core.ingest.chunk;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.ingest.chunk.record.QaChunkStrategy;
import io.ragstone.core.ingest.chunk.record.RowsChunkStrategy;
import io.ragstone.core.ingest.chunk.record.TableChunkStrategy;
import io.ragstone.core.ingest.chunk.record.TagChunkStrategy;
import io.ragstone.core.ingest.chunk.section.BookChunkStrategy;
import io.ragstone.core.ingest.chunk.section.EmailChunkStrategy;
import io.ragstone.core.ingest.chunk.section.HeadingsChunkStrategy;
import io.ragstone.core.ingest.chunk.section.LawsChunkStrategy;
import io.ragstone.core.ingest.chunk.section.ManualChunkStrategy;
import io.ragstone.core.ingest.chunk.section.PaperChunkStrategy;
import io.ragstone.core.ingest.chunk.section.PresentationChunkStrategy;
import io.ragstone.core.ingest.chunk.section.ResumeChunkStrategy;
import io.ragstone.core.ingest.chunk.window.WindowChunkStrategy;
import io.ragstone.core.ingest.cut.ChunkStrategy;
import io.ragstone.core.model.TokenCounter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The chunk methods by name. */
public final class ChunkStrategies {
    private final Map<String, ChunkStrategy> strategies = new LinkedHashMap<>();

    public ChunkStrategies(Collection<ChunkStrategy> strategies) {
        for (ChunkStrategy strategy : strategies) {
            if (this.strategies.put(strategy.method(), strategy) != null) {
                throw new IllegalArgumentException(
                        "There are two strategies for the chunk method " + strategy.method());
            }
        }
    }

    public static ChunkStrategies all(TokenCounter counter) {
        return new ChunkStrategies(List.of(
                new NaiveChunkStrategy(counter),
                new OneChunkStrategy(counter),
                OneChunkStrategy.ofPictures(counter),
                new KnowledgeGraphChunkStrategy(counter),
                new AudioChunkStrategy(),
                new QaChunkStrategy(counter),
                new TableChunkStrategy(counter),
                new RowsChunkStrategy(counter),
                new TagChunkStrategy(counter),
                new PaperChunkStrategy(counter),
                new BookChunkStrategy(counter),
                new LawsChunkStrategy(counter),
                new ManualChunkStrategy(counter),
                new PresentationChunkStrategy(counter),
                new EmailChunkStrategy(counter),
                new ResumeChunkStrategy(counter),
                new HeadingsChunkStrategy(counter),
                WindowChunkStrategy.ofParagraphs(counter),
                WindowChunkStrategy.ofSentences(counter),
                WindowChunkStrategy.ofCharacters(counter)));
    }

    /** The strategy of a method; an unknown one is refused. */
    public ChunkStrategy get(String method) {
        ChunkStrategy strategy = strategies.get(method);
        if (strategy == null) {
            throw new CoreException(
                    ErrorCode.UNSUPPORTED,
                    "There is no chunk method '" + method + "'. The methods are " + String.join(", ", methods()) + ".");
        }
        return strategy;
    }

    /** All names that {@link #get} takes. */
    public Set<String> methods() {
        return new TreeSet<>(strategies.keySet());
    }
}
