package io.ragstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link FileLinkStore} does. */
public abstract class FileLinkStoreContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();

    protected abstract FileLinkStore store();

    @Test
    void linksAreFoundFromBothEnds() {
        FileLink one = insert(ids.next());
        FileLink two = insert(one.fileId());
        FileLink other = insert(ids.next());

        assertThat(store().ofFiles(tenant, List.of(one.fileId()))).containsExactly(one, two);
        assertThat(store().ofFiles(tenant, List.of(one.fileId(), other.fileId())))
                .containsExactly(one, two, other);
        assertThat(store().ofDocuments(tenant, List.of(two.documentId(), other.documentId())))
                .containsExactly(two, other);
        assertThat(store().ofFiles(tenant, List.of())).isEmpty();
        assertThat(store().ofDocuments(tenant, List.of(ids.next()))).isEmpty();
    }

    @Test
    void aDocumentTakesItsLinkAlong() {
        FileLink gone = insert(ids.next());
        FileLink kept = insert(gone.fileId());

        store().deleteOfDocuments(tenant, List.of(gone.documentId(), ids.next()));
        store().deleteOfDocuments(tenant, List.of());

        assertThat(store().ofFiles(tenant, List.of(gone.fileId()))).containsExactly(kept);
    }

    @Test
    void anotherTenantFindsAndChangesNothing() {
        FileLink link = insert(ids.next());

        store().deleteOfDocuments(stranger, List.of(link.documentId()));

        assertThat(store().ofFiles(stranger, List.of(link.fileId()))).isEmpty();
        assertThat(store().ofDocuments(stranger, List.of(link.documentId()))).isEmpty();
        assertThat(store().ofFiles(tenant, List.of(link.fileId()))).containsExactly(link);
    }

    private FileLink insert(UUID fileId) {
        FileLink link = new FileLink(ids.next(), tenant, fileId, ids.next(), ids.next(), SampleFiles.MONDAY);
        store().insert(link);
        return link;
    }
}
