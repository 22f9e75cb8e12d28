package io.ragstone.adapters.panache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.SampleDocuments;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.knowledge.IndexKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlainTextTest {
    @Inject
    DocumentStore documents;

    @Inject
    ChunkStore chunks;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();

    @Test
    void theCharacterZeroIsLeftOut() {
        Document document = new SampleDocuments(ids).named(tenant, base, "bro\0ken.txt");
        EmbeddedChunk chunk = new SampleChunks(tenant, base, document.id()).chunk(0, 0, "one\0 two \u0001\ud83d\ude00");

        documents.insert(document);
        chunks.put(new IndexKey(tenant, "bge@Builtin"), chunk);

        assertThat(documents.find(tenant, document.id()).orElseThrow().name()).isEqualTo("broken.txt");
        assertThat(chunks.find(tenant, document.id(), chunk.chunk().id())
                        .orElseThrow()
                        .content())
                .isEqualTo("one two \u0001\ud83d\ude00");
    }
}
