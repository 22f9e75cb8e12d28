package io.ragstone.core.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.wiki.page.Issue.Code;
import io.ragstone.core.wiki.page.WikiPageStore.Filter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link WikiPageStore} does. */
public abstract class WikiPageStoreContract {
    private final Ids ids = new Ids(Clock.systemUTC());
    private final UUID tenant = ids.next();
    private final UUID stranger = ids.next();
    private final UUID base = ids.next();
    private final SamplePages samples = new SamplePages(ids, tenant, base);

    protected abstract WikiPageStore store();

    @Test
    void aPageComesBackAsItWasGivenToItsTenantAlone() {
        WikiPage page = samples.named("returns");
        assertThat(store().save(page, 0)).isTrue();

        assertThat(store().find(tenant, base, "returns")).contains(page);
        assertThat(store().all(tenant, base)).containsExactly(page);
        assertThat(store().count(tenant, base)).isEqualTo(1);
        assertThat(store().find(stranger, base, "returns")).isEmpty();
        assertThat(store().find(tenant, ids.next(), "returns")).isEmpty();
        assertThat(store().all(stranger, base)).isEmpty();
        assertThat(store().count(stranger, base)).isZero();
    }

    @Test
    void whatWasFoundOfAPageAndWhatIsServedAreKept() {
        WikiPage page = samples.named("returns");
        store().save(page, 0);
        WikiPage passed = page.checked(List.of(new Issue(Code.E4, "But \u00e4h?", "here", "shipping", null)), true);
        assertThat(store().save(passed, 1)).isTrue();
        WikiPage draft = passed.rewritten(
                        samples.content("returns", "It costs 5 EUR."), samples.compilation(), SamplePages.MONDAY)
                .checked(List.of(new Issue(Code.E2, "No source.", null, null, SamplePages.CHUNK)), true);
        assertThat(store().save(draft, 1)).isTrue();

        assertThat(store().find(tenant, base, "returns")).contains(draft);
        assertThat(draft.isLive()).isFalse();
        assertThat(draft.served()).contains(page.content());
    }

    @Test
    void whoComesLateWritesNothing() {
        WikiPage page = samples.named("returns");
        store().save(page, 0);
        WikiPage second = page.rewritten(page.content(), page.compiled(), SamplePages.MONDAY.plusSeconds(1));
        store().save(second, 1);
        long before = store().revision(tenant, List.of(base));

        assertThat(store().save(samples.named("returns"), 0)).isFalse();
        assertThat(store().save(page.checked(List.of(), true), 1)).isFalse();

        assertThat(store().find(tenant, base, "returns")).contains(second);
        assertThat(store().revision(tenant, List.of(base))).isEqualTo(before);
    }

    @Test
    void everyChangeRaisesTheRevision() {
        UUID other = ids.next();
        assertThat(store().revision(tenant, List.of(base, other))).isZero();
        assertThat(store().revision(tenant, List.of())).isZero();
        WikiPage page = samples.named("returns");
        store().save(page, 0);
        long first = store().revision(tenant, List.of(base, other));
        assertThat(first).isPositive();
        store().save(page.checked(List.of(), true), 1);
        long second = store().revision(tenant, List.of(base, other));
        assertThat(second).isGreaterThan(first);
        store().save(new SamplePages(ids, tenant, other).named("returns"), 0);

        assertThat(store().revision(tenant, List.of(base, other))).isGreaterThan(second);
        assertThat(store().revision(tenant, List.of(base))).isEqualTo(second);
        assertThat(store().revision(stranger, List.of(base, other))).isZero();
    }

    @Test
    void aListIsOrderedAndNarrowed() {
        WikiPage b = samples.named("b-page").checked(List.of(), true);
        WikiPage a = samples.named("a_page".replace('_', '-'))
                .checked(List.of(new Issue(Code.E3, "It says two things.", null, null, null)), true);
        WikiPage c = samples.saying("c-100-percent", "Nothing. [claim:x]");
        List.of(b, a, c).forEach(page -> store().save(page, 0));
        PageRequest all = PageRequest.ALL;

        assertThat(store().list(tenant, base, Filter.ALL, all).items()).containsExactly(a, b, c);
        assertThat(store().list(tenant, base, Filter.ALL, new PageRequest(1, 1)).items())
                .containsExactly(b);
        assertThat(store().list(tenant, base, Filter.ALL, new PageRequest(1, 1)).total())
                .isEqualTo(3);
        assertThat(store().list(tenant, base, new Filter(LintStatus.PASSED, null, null, null), all)
                        .items())
                .containsExactly(b);
        assertThat(store().list(tenant, base, new Filter(null, "Service", null, true), all)
                        .items())
                .containsExactly(a);
        assertThat(store().list(tenant, base, new Filter(null, "Other", null, null), all)
                        .items())
                .isEmpty();
        assertThat(store().list(tenant, base, new Filter(null, null, "R\u00dcCKNAHME", null), all)
                        .total())
                .isEqualTo(3);
        assertThat(store().list(tenant, base, new Filter(null, null, "100", false), all)
                        .items())
                .containsExactly(c);
        assertThat(store().list(tenant, base, new Filter(null, null, "_", null), all)
                        .items())
                .isEmpty();
    }
}
