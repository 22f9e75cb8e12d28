package io.ragstone.adapters.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.call.Ids;
import io.ragstone.core.call.MovableClock;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.search.Candidate;
import io.ragstone.core.search.IndexQuery;
import io.ragstone.core.search.PassageIndex.Change;
import io.ragstone.core.search.SamplePassages;
import io.ragstone.core.search.SearchFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opening, keeping, losing and finding again. */
@Timeout(120)
class LuceneLifeTest {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration COMMIT_DELAY = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final IndexKey key = new IndexKey(tenant, "bge@Builtin");
    private final SamplePassages document = new SamplePassages(tenant, ids.next(), ids.next());
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:30:00Z"));
    private LucenePassageIndex index;

    @BeforeEach
    void open() {
        index = open(folder.resolve("indexes"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void closingKeepsEverything() {
        put(index, 5, "Ferry one", "Ferry two");

        index.close();
        open();

        assertThat(index.sequence(key)).isEqualTo(5);
        assertThat(found(index)).containsExactlyInAnyOrder("Ferry one", "Ferry two");
    }

    @Test
    void aCrashLosesChangesTogetherWithTheirSequence() throws IOException {
        put(index, 5, "Ferry one");
        clock.advance(COMMIT_DELAY);
        index.indexes().keepUp();
        put(index, 6, "Ferry two");

        try (LucenePassageIndex afterTheCrash = open(copy())) {
            assertThat(afterTheCrash.sequence(key)).isEqualTo(5);
            assertThat(found(afterTheCrash)).containsExactly("Ferry one");
            put(afterTheCrash, 6, "Ferry one", "Ferry two");
            assertThat(found(afterTheCrash)).containsExactlyInAnyOrder("Ferry one", "Ferry two");
        }
    }

    @Test
    void manyChangesAreCommittedWithoutWaiting() throws IOException {
        put(index, 5, IntStream.range(0, 300).mapToObj(i -> "Ferry " + i).toArray(String[]::new));

        try (LucenePassageIndex afterTheCrash = open(copy())) {
            assertThat(afterTheCrash.sequence(key)).isEqualTo(5);
            assertThat(found(afterTheCrash)).hasSize(300);
        }
    }

    @Test
    void aBuildThatWasNotFinishedIsBegunAgain() {
        put(index, -1, "Ferry one");
        assertThat(index.sequence(key)).isEqualTo(-1);
        index.close();

        open();

        assertThat(index.sequence(key)).isEqualTo(-1);
        put(index, 7, "Ferry two");
        assertThat(found(index)).containsExactly("Ferry two");
    }

    @Test
    void aChangeInSeveralPartsShowsAsOne() {
        put(index, 5, "Ferry one", "Ferry two");

        index.apply(key, List.of(new Change.RemoveDocument(document.documentId())), 5);
        put(index, 5, "Ferry three");
        assertThat(found(index)).containsExactlyInAnyOrder("Ferry one", "Ferry two");
        put(index, 6, "Ferry four");

        assertThat(found(index)).containsExactlyInAnyOrder("Ferry three", "Ferry four");
    }

    enum Damage {
        GARBAGE_IN_SEGMENTS,
        MISSING_FILE,
        TRUNCATED_FILE,
        NOT_AN_INDEX
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedIndexIsBegunAnew(Damage damage) throws IOException {
        put(index, 5, "Ferry one", "Ferry two");
        index.close();
        damage(damage);

        open();

        assertThat(index.sequence(key)).isEqualTo(-1);
        assertThat(found(index)).isEmpty();
        put(index, 5, "Ferry one");
        assertThat(found(index)).containsExactly("Ferry one");
    }

    @Test
    void anIndexWhoseFilesVanishRecoversByItself() throws IOException {
        put(index, 5, "Ferry one");
        delete(indexFolder());

        assertThatThrownBy(() -> put(
                        index,
                        6,
                        IntStream.range(0, 300).mapToObj(i -> "Ferry " + i).toArray(String[]::new)))
                .isInstanceOfSatisfying(
                        CoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));

        assertThat(index.sequence(key)).isEqualTo(-1);
        put(index, 6, "Ferry two");
        assertThat(found(index)).containsExactly("Ferry two");
    }

    @Test
    void twoServersDoNotShareAFolder() {
        put(index, 5, "Ferry one");

        try (LucenePassageIndex second = open(folder.resolve("indexes"))) {
            assertThatThrownBy(() -> second.sequence(key))
                    .isInstanceOf(CoreException.class)
                    .hasMessageContaining("in use by another server");
        }

        assertThat(found(index)).containsExactly("Ferry one");
    }

    @Test
    void onlyTheLatestFewStayOpen() {
        List<IndexKey> keys = IntStream.range(0, 12)
                .mapToObj(i -> new IndexKey(tenant, "model " + i))
                .toList();
        for (IndexKey each : keys) {
            clock.advance(Duration.ofSeconds(1));
            put(index, each, 5, "Ferry one");
            assertThat(index.indexes().openCount()).isLessThanOrEqualTo(3);
        }

        assertThat(keys).allSatisfy(each -> {
            assertThat(index.sequence(each)).isEqualTo(5);
            assertThat(found(index, each)).containsExactly("Ferry one");
        });
        assertThat(index.indexes().openCount()).isLessThanOrEqualTo(3);
    }

    @Test
    void whatNobodyUsesIsClosedAfterAWhile() {
        put(index, 5, "Ferry one");
        clock.advance(IDLE.minusSeconds(1));
        index.indexes().keepUp();
        assertThat(index.indexes().openCount()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        index.indexes().keepUp();

        assertThat(index.indexes().openCount()).isZero();
        assertThat(found(index)).containsExactly("Ferry one");
        assertThat(index.sequence(key)).isEqualTo(5);
    }

    @Test
    void whatIsInUseIsNeverClosed() throws Exception {
        put(index, 5, "Ferry one");
        CountDownLatch inUse = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> user = other.submit(() -> index.indexes().use(key, open -> {
                inUse.countDown();
                await(goOn);
                return open.search(searcher -> searcher.getIndexReader().numDocs());
            }));
            inUse.await();
            clock.advance(IDLE.multipliedBy(2));
            index.indexes().keepUp();
            for (int i = 0; i < 6; i++) {
                put(index, new IndexKey(tenant, "model " + i), 5, "Ferry one");
            }
            goOn.countDown();

            assertThat(user.get()).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsShareFewOpenIndexes() throws Exception {
        List<IndexKey> keys = IntStream.range(0, 8)
                .mapToObj(i -> new IndexKey(tenant, "model " + i))
                .toList();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (IndexKey each : keys) {
                all.add(threads.submit(() -> {
                    for (int i = 1; i <= 15; i++) {
                        put(index, each, i, "Ferry " + i);
                        assertThat(found(index, each)).hasSize(i);
                        index.indexes().keepUp();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(keys).allSatisfy(each -> assertThat(found(index, each)).hasSize(15));
        assertThat(index.indexes().openCount()).isLessThanOrEqualTo(3);
    }

    @Test
    void modelsWithSimilarNamesHaveFoldersOfTheirOwn() {
        List<IndexKey> keys = Stream.of("a/b@c", "a-b@c", "A/B@c", "../../a", "模型@c", "模型二@c", "x".repeat(300))
                .map(model -> new IndexKey(tenant, model))
                .toList();
        keys.forEach(each -> put(index, each, 5 + keys.indexOf(each), "Ferry " + keys.indexOf(each)));

        assertThat(keys).allSatisfy(each -> {
            assertThat(index.sequence(each)).isEqualTo(5 + keys.indexOf(each));
            assertThat(found(index, each)).containsExactly("Ferry " + keys.indexOf(each));
        });
        assertThat(folder.resolve("indexes").resolve(tenant.toString())).isDirectoryContaining(Files::isDirectory);
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("indexes"));
    }

    @Test
    void nothingIsDoneAfterTheEnd() {
        index.close();

        assertThatThrownBy(() -> put(index, 5, "Ferry one"))
                .isInstanceOf(CoreException.class)
                .hasMessageContaining("shutting down");
    }

    @Test
    void aFolderThatCannotBeWrittenIsReported() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "in the way");

        try (LucenePassageIndex blocked = open(file)) {
            assertThatThrownBy(blocked::check).isInstanceOf(CoreException.class).hasMessageContaining("cannot write");
        }
    }

    private LucenePassageIndex open(Path root) {
        return new LucenePassageIndex(new LuceneSettings(root, 3, IDLE, 300, COMMIT_DELAY), clock);
    }

    private void put(LucenePassageIndex where, long sequence, String... contents) {
        put(where, key, sequence, contents);
    }

    private void put(LucenePassageIndex where, IndexKey which, long sequence, String... contents) {
        List<EmbeddedChunk> chunks =
                Stream.of(contents).map(content -> document.of(content).done()).toList();
        where.apply(which, List.of(new Change.Put(chunks)), sequence);
    }

    private List<String> found(LucenePassageIndex where) {
        return found(where, key);
    }

    /** The contents, which their ids tell. */
    private List<String> found(LucenePassageIndex where, IndexKey which) {
        List<String> chunks = where
                .search(
                        which,
                        new IndexQuery("ferry", null, new SearchFilter(Set.of(document.knowledgeBaseId()), null), 1000))
                .items()
                .stream()
                .map(Candidate::chunkId)
                .toList();
        List<String> known = new ArrayList<>(List.of("Ferry one", "Ferry two", "Ferry three", "Ferry four"));
        IntStream.range(0, 300).forEach(i -> known.add("Ferry " + i));
        List<String> contents = known.stream()
                .filter(content -> chunks.contains(document.idOf(content)))
                .toList();
        assertThat(contents).hasSameSizeAs(chunks);
        return contents;
    }

    private Path indexFolder() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("indexes").resolve(tenant.toString()))) {
            return folders.findFirst().orElseThrow();
        }
    }

    /** What a server would find on disk if this one stopped dead. */
    private Path copy() throws IOException {
        Path copy = folder.resolve("copy");
        Path from = folder.resolve("indexes");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!file.endsWith("write.lock")) {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private void damage(Damage damage) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(indexFolder())) {
            files = inside.sorted().toList();
        }
        Path segments = named(files, "segments_");
        Path data = named(files, ".cfs");
        switch (damage) {
            case GARBAGE_IN_SEGMENTS -> Files.writeString(segments, "this is not what Lucene wrote here");
            case MISSING_FILE -> Files.delete(data);
            case TRUNCATED_FILE -> Files.write(data, Arrays.copyOf(Files.readAllBytes(data), 40));
            case NOT_AN_INDEX -> {
                for (Path file : files) {
                    Files.write(file, new byte[0]);
                }
            }
        }
    }

    private static Path named(List<Path> files, String part) {
        return files.stream()
                .filter(file -> file.getFileName().toString().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
