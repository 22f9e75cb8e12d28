package io.ragstone.adapters.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.document.chunk.FakeChunkStore;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.Candidate;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The change log and Lucene together: whatever happens to the index, it comes to hold what the database holds. */
class LuceneFollowsTest {
    @TempDir
    Path folder;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
    private final FakeChunkStore chunks = new FakeChunkStore();

    @Test
    void aServerThatStoppedDeadCatchesUpWithoutDoublesOrLeftovers() throws IOException {
        try (LucenePassageIndex index = open("before")) {
            IndexFollower follower = new IndexFollower(chunks, index);
            publish(1, "Ferry ", 700);
            follower.catchUp(key);
            publish(2, "Ferry boat ", 300);
            chunks.put(key, document.of("Ferry by hand").at(Integer.MAX_VALUE).done());
            follower.catchUp(key);
            assertThat(found(index)).hasSize(301);
            copy("before", "after");
        }

        try (LucenePassageIndex index = open("after")) {
            assertThat(index.sequence(key)).isLessThan(chunks.lastChange(key));
            new IndexFollower(chunks, index).catchUp(key);

            assertThat(index.sequence(key)).isEqualTo(chunks.lastChange(key));
            assertThat(found(index)).hasSize(301).doesNotHaveDuplicates().contains(document.idOf("Ferry by hand"));
        }
    }

    @Test
    void aLostFolderIsBuiltFromTheDatabase() {
        publish(1, "Ferry ", 300);
        try (LucenePassageIndex index = open("new")) {
            new IndexFollower(chunks, index).catchUp(key);

            assertThat(found(index)).hasSize(300);
        }
    }

    private LucenePassageIndex open(String name) {
        return new LucenePassageIndex(LuceneSettings.in(folder.resolve(name)), Clock.systemUTC());
    }

    private void publish(int generation, String content, int count) {
        List<EmbeddedChunk> staged = IntStream.range(0, count)
                .mapToObj(i ->
                        document.of(content + i).at(i).generation(generation).done())
                .toList();
        chunks.stage(staged);
        chunks.publish(key, document.knowledgeBaseId(), document.documentId(), generation);
    }

    private List<String> found(LucenePassageIndex index) {
        return index
                .search(
                        key,
                        new IndexQuery(
                                "ferry", null, new SearchFilter(Set.of(document.knowledgeBaseId()), null), 10_000))
                .items()
                .stream()
                .map(Candidate::chunkId)
                .toList();
    }

    private void copy(String from, String to) throws IOException {
        Path source = folder.resolve(from);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("write.lock")) {
                    Path target = folder.resolve(to).resolve(source.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
