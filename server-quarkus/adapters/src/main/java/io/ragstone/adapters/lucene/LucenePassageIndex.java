package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.Analyzers;
import io.ragstone.adapters.analysis.Chatter;
import io.ragstone.adapters.analysis.Highlighter;
import io.ragstone.adapters.analysis.QuestionWords;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.Candidates;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passages in Lucene indexes, in a folder of this server's own. */
public final class LucenePassageIndex implements PassageIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LucenePassageIndex.class);

    private final LuceneSettings settings;
    private final Clock clock;
    private final Analyzers analyzers = Analyzers.forReading();
    private final Chatter chatter = new Chatter(analyzers.passages());
    private final OpenIndexes indexes;

    public LucenePassageIndex(LuceneSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.indexes = new OpenIndexes(settings, PassageFields.analyzer(), clock);
    }

    @Override
    public long sequence(IndexKey key) {
        return indexes.exists(key) ? indexes.use(key, OpenIndex::sequence) : -1;
    }

    @Override
    public void apply(IndexKey key, List<Change> changes, long sequence) {
        indexes.use(key, index -> {
            index.apply(changes, sequence, clock.millis());
            return sequence;
        });
    }

    @Override
    public Candidates search(IndexKey key, IndexQuery query) {
        if (!indexes.exists(key)) {
            return new Candidates(List.of(), 0);
        }
        QuestionWords question = QuestionWords.of(query.text(), analyzers);
        return indexes.use(key, index -> {
            IndexQuery comparable = comparable(key, index, query);
            return index.search(searcher -> new PassageSearch(searcher, chatter).find(comparable, question));
        });
    }

    @Override
    public void drop(IndexKey key) {
        indexes.drop(key);
    }

    @Override
    public @Nullable String highlight(String question, String text) {
        QuestionWords words = QuestionWords.of(question, analyzers);
        return new Highlighter(analyzers, chatter.without(words.words())).mark(text);
    }

    @Override
    public void check() {
        try {
            Files.createDirectories(settings.root());
            Path probe = Files.createTempFile(settings.root(), "probe", ".tmp");
            try {
                Files.write(probe, new byte[] {1});
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new CoreException(
                    ErrorCode.UNAVAILABLE,
                    "The search index cannot write to " + settings.root() + ": " + e.getMessage(),
                    e);
        }
    }

    /** Writes all changes to disk and closes every index. */
    @Override
    public void close() {
        indexes.close();
    }

    OpenIndexes indexes() {
        return indexes;
    }

    /** A model that changed behind its name makes vectors that say nothing about those it made before. */
    private static IndexQuery comparable(IndexKey key, OpenIndex index, IndexQuery query) {
        if (query.vector() == null || index.compares(query.vector())) {
            return query;
        }
        LOG.warn(
                "The question's vector by {} does not fit those of its index: documents are found by their words only,"
                        + " until they are parsed again.",
                key.embeddingModel());
        return new IndexQuery(query.text(), null, query.filter(), query.depth());
    }
}
