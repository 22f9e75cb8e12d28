package io.ragstone.app.search;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.ragstone.adapters.lucene.LucenePassageIndex;
import io.ragstone.adapters.lucene.LuceneSettings;
import io.ragstone.adapters.qdrant.QdrantPassageIndex;
import io.ragstone.adapters.qdrant.QdrantSettings;
import io.ragstone.app.config.RagstoneConfig;
import io.ragstone.app.config.SearchEngine;
import io.ragstone.app.config.StorageSettings;
import io.ragstone.core.search.PassageIndex;
import java.time.Clock;

/** Makes search engines as the configuration says; nothing of one that is not wanted is loaded. */
final class IndexEngines {
    private final RagstoneConfig config;
    private final Clock clock;

    IndexEngines(RagstoneConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    PassageIndex make(SearchEngine engine) {
        return switch (engine) {
            case LUCENE -> lucene();
            case QDRANT -> qdrant();
        };
    }

    static void close(PassageIndex index) {
        switch (index) {
            case LucenePassageIndex lucene -> lucene.close();
            case QdrantPassageIndex qdrant -> qdrant.close();
            default -> throw new IllegalStateException(index.getClass() + " was not made here.");
        }
    }

    private PassageIndex lucene() {
        StorageSettings.Index index = config.index();
        return new LucenePassageIndex(
                new LuceneSettings(
                        config.data().dir().resolve("index"),
                        index.maxOpen(),
                        index.idle(),
                        index.commitChanges(),
                        index.commitDelay()),
                clock);
    }

    private PassageIndex qdrant() {
        StorageSettings.Index.Qdrant qdrant = config.index().qdrant();
        try {
            return new QdrantPassageIndex(
                    new QdrantSettings(qdrant.url(), qdrant.apiKey(), qdrant.timeout(), qdrant.writeTimeout()));
        } catch (IllegalArgumentException e) {
            // The server tells the sentence alone, if it is about the configuration and has no further cause.
            throw new ConfigurationException(e.getMessage() + " Correct the setting ragstone.index.qdrant.url.");
        }
    }
}
