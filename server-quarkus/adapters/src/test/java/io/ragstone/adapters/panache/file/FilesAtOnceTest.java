package io.ragstone.adapters.panache.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.ragstone.core.call.Ids;
import io.ragstone.core.call.Transactions;
import io.ragstone.core.file.FileEntry;
import io.ragstone.core.file.FileStore;
import io.ragstone.core.file.SampleFiles;
import io.ragstone.core.file.blob.BlobLedger;
import io.ragstone.core.knowledge.Names;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many who change one tenant's files at the same time. */
@QuarkusTest
class FilesAtOnceTest {
    private static final int MANY = 16;

    @Inject
    Transactions transactions;

    @Inject
    FileStore files;

    @Inject
    BlobLedger ledger;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final SampleFiles samples = new SampleFiles(ids, tenant);

    @Test
    void thereIsOneRootAndEachNameIsGivenOnce() {
        allAtOnce(() -> transactions.run(() -> {
            files.hold(tenant);
            FileEntry root = files.root(tenant).orElseGet(() -> inserted(samples.root()));
            String name = Names.free("may.txt", among -> files.namesInUse(tenant, root.id(), among));
            files.insert(samples.file(root, name, 1));
        }));

        FileEntry root = files.root(tenant).orElseThrow();
        assertThat(files.children(tenant, List.of(root.id())))
                .extracting(FileEntry::name)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("may.txt"),
                                IntStream.range(1, MANY).mapToObj(number -> "may(" + number + ").txt"))
                        .toList());
    }

    @Test
    void aSecondRootIsRefused() {
        files.insert(samples.root());

        assertThatThrownBy(() -> files.insert(samples.root())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aKeyIsStruckOutByOneOfMany() {
        String key = tenant + "/" + ids.next();
        ledger.enter(key, SampleFiles.MONDAY);
        List<Boolean> struck = new CopyOnWriteArrayList<>();

        allAtOnce(() -> struck.add(ledger.strike(key)));

        assertThat(struck).hasSize(MANY).containsOnlyOnce(true);
    }

    @Test
    void whatFailsTakesBothBack() {
        String key = tenant + "/" + ids.next();
        ledger.enter(key, SampleFiles.MONDAY);
        FileEntry root = samples.root();

        assertThatThrownBy(() -> transactions.run(() -> {
                    files.insert(root);
                    assertThat(ledger.strike(key)).isTrue();
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        assertThat(files.find(tenant, root.id())).isEmpty();
        assertThat(ledger.strike(key)).isTrue();
    }

    private FileEntry inserted(FileEntry entry) {
        files.insert(entry);
        return entry;
    }

    private static void allAtOnce(Runnable deed) {
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            CompletableFuture.allOf(IntStream.range(0, MANY)
                            .mapToObj(i -> CompletableFuture.runAsync(deed, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
