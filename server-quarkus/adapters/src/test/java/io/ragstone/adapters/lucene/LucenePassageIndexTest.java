package io.ragstone.adapters.lucene;

import io.ragstone.core.search.PassageIndex;
import io.ragstone.core.search.PassageIndexContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LucenePassageIndexTest extends PassageIndexContract {
    @TempDir
    Path folder;

    private LucenePassageIndex index;

    @BeforeEach
    void open() {
        index = new LucenePassageIndex(LuceneSettings.in(folder.resolve("indexes")), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected PassageIndex index() {
        return index;
    }
}
