package io.ragstone.core.wiki.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PatchStore} does. */
public abstract class PatchStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:30:00.123Z");

    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID base = ids.next();

    protected abstract PatchStore store();

    private Patch patch(String slug, String claim, String content) {
        return new Patch(tenant, base, slug, claim, "Deadl\u00efne", content, .98, tenant, MONDAY);
    }

    @Test
    void patchesComeBackInTheirOrderToTheirTenantAlone() {
        Patch second = new Patch(tenant, base, "returns", "a", "Section", "Second.", .5, null, MONDAY);
        Patch first = patch("returns", "b", "First.");
        store().insert(first);
        store().insert(second);
        store().insert(patch("shipping", "c", "Elsewhere."));

        assertThat(store().ofPage(tenant, base, "returns")).containsExactly(first, second);
        assertThat(store().find(tenant, base, "b")).contains(first);
        assertThat(store().find(ids.next(), base, "b")).isEmpty();
        assertThat(store().find(tenant, ids.next(), "b")).isEmpty();
        assertThat(store().ofPage(ids.next(), base, "returns")).isEmpty();
    }

    @Test
    void aClaimIsPatchedInOnce() {
        assertThat(store().insert(patch("returns", "b", "First."))).isTrue();
        assertThat(store().insert(patch("shipping", "b", "Again."))).isFalse();

        assertThat(store().find(tenant, base, "b")).contains(patch("returns", "b", "First."));
    }
}
