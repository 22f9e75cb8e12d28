package io.ragstone.core.document.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.DocumentScene;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.SampleChunks;
import io.ragstone.core.knowledge.IndexKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagServiceTest {
    private final DocumentScene scene = new DocumentScene();
    private final IndexKey key = IndexKey.of(scene.base);
    private final SampleChunks samples = new SampleChunks(scene.tenant, scene.base.id(), scene.ids.next());
    private final TagService service = new TagService(scene.chunks, scene.bases, scene.transactions);

    private Chunk filed(String content, ChunkTag... tags) {
        EmbeddedChunk sample = samples.chunk(1, 0, content);
        EmbeddedChunk chunk = sample.with(sample.chunk().tagged(List.of(tags)));
        scene.chunks.put(key, chunk);
        return chunk.chunk();
    }

    @Test
    void tagsAreCountedTheMostFrequentFirst() {
        filed("one", new ChunkTag("sea", 3), new ChunkTag("harbour", 5));
        filed("two", new ChunkTag("sea", 3));
        filed("three");

        assertThat(service.counts(List.of(scene.base)).entrySet())
                .extracting(Object::toString)
                .containsExactly("sea=2", "harbour=1");
    }

    @Test
    void tagsAreTakenAwayAndTheIndexHearsOfIt() {
        Chunk one = filed("one", new ChunkTag("sea", 3), new ChunkTag("harbour", 5));
        Chunk two = filed("two", new ChunkTag("bread", 1));
        long before = scene.chunks.lastChange(key);

        int changed = service.remove(scene.base, Set.of("sea", "unknown"));

        assertThat(changed).isEqualTo(1);
        assertThat(tags(one)).containsExactly(new ChunkTag("harbour", 5));
        assertThat(tags(two)).containsExactly(new ChunkTag("bread", 1));
        assertThat(scene.chunks.changesAfter(key, before, 10))
                .extracting(change -> change.chunkId())
                .containsExactly(one.id());
    }

    @Test
    void aTagIsRenamedAndJoinsTheOneThatIsThere() {
        Chunk one = filed("one", new ChunkTag("sea", 3), new ChunkTag("ocean", 7));
        Chunk two = filed("two", new ChunkTag("sea", 9));

        assertThat(service.rename(scene.base, "sea", "ocean")).isEqualTo(2);

        assertThat(tags(one)).containsExactly(new ChunkTag("ocean", 7));
        assertThat(tags(two)).containsExactly(new ChunkTag("ocean", 9));
        assertThat(service.rename(scene.base, "sea", "ocean")).isZero();
    }

    private List<ChunkTag> tags(Chunk chunk) {
        return scene.chunks
                .find(scene.tenant, chunk.documentId(), chunk.id())
                .orElseThrow()
                .tags();
    }
}
