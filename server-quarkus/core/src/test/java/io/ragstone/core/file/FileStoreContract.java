package io.ragstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.page.Order;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link FileStore} does. */
public abstract class FileStoreContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final SampleFiles samples = new SampleFiles(ids, tenant);
    private final FileEntry root = samples.root();

    protected abstract FileStore store();

    @Test
    void anEntryComesBackAsItWasStored() {
        FileEntry file = new FileEntry(
                ids.next(),
                tenant,
                root.id(),
                ids.next(),
                "Fährplan 2026.PDF",
                FileKind.CONTENT,
                5_000_000_000L,
                SampleFiles.MONDAY,
                SampleFiles.TUESDAY);
        FileEntry virtual = new FileEntry(
                ids.next(),
                tenant,
                root.id(),
                tenant,
                "view",
                FileKind.VIRTUAL,
                0,
                SampleFiles.MONDAY,
                SampleFiles.MONDAY);
        insert(root);
        insert(file);
        insert(virtual);

        assertThat(store().find(tenant, file.id())).contains(file);
        assertThat(store().find(tenant, virtual.id())).contains(virtual);
        assertThat(store().find(tenant, ids.next())).isEmpty();
        assertThat(store().root(tenant)).contains(root);
    }

    @Test
    void anotherTenantFindsAndChangesNothing() {
        FileEntry folder = insert(samples.folder(insert(root), "minutes"));
        FileEntry file = insert(samples.file(folder, "may.txt", 7));
        List<UUID> folders = List.of(root.id(), folder.id());

        store().update(new FileEntry(
                file.id(),
                stranger,
                root.id(),
                stranger,
                "taken.txt",
                FileKind.CONTENT,
                0,
                SampleFiles.TUESDAY,
                SampleFiles.TUESDAY));
        store().delete(stranger, List.of(file.id(), folder.id(), root.id()));

        assertThat(store().find(stranger, file.id())).isEmpty();
        assertThat(store().root(stranger)).isEmpty();
        assertThat(store().namesInUse(stranger, folder.id(), List.of("may.txt")))
                .isEmpty();
        assertThat(store().children(stranger, folders)).isEmpty();
        assertThat(store().folders(stranger, folders)).isEmpty();
        assertThat(store().sizes(stranger, folders)).isEmpty();
        assertThat(store().list(stranger, folder.id(), "", Order.NEWEST_FIRST, PageRequest.ALL))
                .isEqualTo(new Paged<>(List.of(), 0));
        assertThat(store().find(tenant, file.id())).contains(file);
        assertThat(store().children(tenant, folders)).containsExactly(folder, file);
    }

    @Test
    void anUpdateWritesNameAndFolderAndNothingElse() {
        FileEntry folder = insert(samples.folder(insert(root), "minutes"));
        FileEntry file = insert(samples.file(root, "may.txt", 7));

        store().update(new FileEntry(
                file.id(),
                tenant,
                folder.id(),
                stranger,
                "June.txt",
                FileKind.FOLDER,
                99,
                SampleFiles.TUESDAY,
                SampleFiles.TUESDAY));

        assertThat(store().find(tenant, file.id()))
                .contains(new FileEntry(
                        file.id(),
                        tenant,
                        folder.id(),
                        tenant,
                        "June.txt",
                        FileKind.CONTENT,
                        7,
                        SampleFiles.MONDAY,
                        SampleFiles.TUESDAY));
        assertThat(store().namesInUse(tenant, folder.id(), List.of("june.TXT"))).containsExactly("June.txt");
        assertThat(store().namesInUse(tenant, root.id(), List.of("may.txt", "june.txt")))
                .isEmpty();
    }

    @Test
    void aFolderKnowsWhatIsDirectlyInItButNotItself() {
        insert(root);
        FileEntry folder = insert(samples.folder(root, "minutes"));
        FileEntry below = insert(samples.folder(folder, "2026"));
        FileEntry file = insert(samples.file(root, "a.txt", 3));
        FileEntry other = insert(samples.file(root, "b.txt", 4));
        insert(samples.file(below, "c.txt", 100));

        assertThat(store().children(tenant, List.of(root.id()))).containsExactly(folder, file, other);
        assertThat(store().folders(tenant, List.of(root.id(), folder.id()))).containsExactly(folder, below);
        assertThat(store().sizes(tenant, List.of(root.id(), below.id(), folder.id())))
                .containsAllEntriesOf(Map.of(root.id(), 7L, below.id(), 100L))
                .doesNotContainEntry(folder.id(), 100L);
        assertThat(store().children(tenant, List.of())).isEmpty();
        assertThat(store().sizes(tenant, List.of())).isEmpty();
        assertThat(store().namesInUse(tenant, root.id(), List.of("/", "MINUTES")))
                .containsExactly("minutes");
        assertThat(store().namesInUse(tenant, root.id(), List.of())).isEmpty();
    }

    @Test
    void aListIsNarrowedAndOrderedAsWished() {
        insert(root);
        FileEntry b = insert(samples.file(root, "b 100%.txt", 1, SampleFiles.MONDAY, SampleFiles.TUESDAY));
        FileEntry a = insert(samples.file(root, "A 100.txt", 1, SampleFiles.TUESDAY, SampleFiles.TUESDAY));
        FileEntry c = insert(samples.folder(root, "Ç"));

        assertThat(listed("", Order.Field.CREATED, true)).containsExactly(a, c, b);
        assertThat(listed("", Order.Field.UPDATED, false)).containsExactly(c, b, a);
        assertThat(listed("", Order.Field.NAME, false)).containsExactly(a, b, c);
        assertThat(listed("100%", Order.Field.NAME, false)).containsExactly(b);
        assertThat(listed("ç", Order.Field.NAME, false)).containsExactly(c);
        assertThat(listed("_", Order.Field.NAME, false)).isEmpty();
    }

    @Test
    void pagesDoNotOverlap() {
        insert(root);
        List<FileEntry> made = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> made.add(insert(samples.file(root, "same.txt", i))));

        List<FileEntry> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Paged<FileEntry> found =
                    store().list(tenant, root.id(), "", new Order(Order.Field.NAME, false), PageRequest.of(page, 10));
            assertThat(found.total()).isEqualTo(25);
            seen.addAll(found.items());
        }

        assertThat(seen).containsExactlyElementsOf(made);
    }

    @Test
    void whatIsDeletedIsGone() {
        insert(root);
        FileEntry kept = insert(samples.file(root, "kept.txt", 1));
        List<FileEntry> doomed = new ArrayList<>();
        IntStream.range(0, 520).forEach(i -> doomed.add(insert(samples.file(root, "doomed" + i, 1))));

        store().delete(tenant, doomed.stream().map(FileEntry::id).toList());

        assertThat(store().children(tenant, List.of(root.id()))).containsExactly(kept);
    }

    private FileEntry insert(FileEntry entry) {
        store().insert(entry);
        return entry;
    }

    private List<FileEntry> listed(String keywords, Order.Field by, boolean descending) {
        return store().list(tenant, root.id(), keywords, new Order(by, descending), PageRequest.ALL)
                .items();
    }
}
