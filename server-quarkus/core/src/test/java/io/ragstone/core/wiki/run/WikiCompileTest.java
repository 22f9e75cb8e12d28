package io.ragstone.core.wiki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.conversation.text.Words;
import io.ragstone.core.document.RunState;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.wiki.page.Citations;
import io.ragstone.core.wiki.page.Claim;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.Issue.Code;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.PageText;
import io.ragstone.core.wiki.page.WikiPage;
import io.ragstone.core.wiki.page.WikiPageStore.Filter;
import io.ragstone.core.wiki.patch.PatchService.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;

class WikiCompileTest extends RunScene {
    @Test
    void everyClaimCitesAPassageThatSaysIt() {
        shop();

        CompileOrder done = compile();

        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(slugs()).containsExactly("return-policy", "shipping", "warranty");
        assertThat(done.pages()).extracting(PageReport::action).containsOnly(PageReport.Action.CREATED);
        for (WikiPage page : pages.all(tenant, base.id())) {
            assertThat(page.isLive()).as(page.slug()).isTrue();
            List<Claim> claims = PageText.claims(page.content().body());
            assertThat(claims).isNotEmpty().allSatisfy(claim -> {
                assertThat(claim.chunkIds()).isNotEmpty();
                String said = chunks.find(tenant, claim.chunkIds().getFirst())
                        .orElseThrow()
                        .content();
                assertThat(Words.of(said)).containsAll(Words.of(claim.text()));
            });
        }
        assertThat(Citations.strip(page("warranty").content().body()))
                .contains("The warranty lasts 24 months from the day of purchase.");
        assertThat(page("shipping").content().summary()).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void editingASourceMakesExactlyThePagesStaleThatDependOnIt() {
        shop();
        compile();
        document("shipping.md", "# Shipping\n\nShipping within the country takes 3 working days.");

        assertThat(stale()).containsExactly("shipping");
        CompileOrder again = compile();

        assertThat(again.pages())
                .filteredOn(page -> page.action() != PageReport.Action.SKIPPED)
                .extracting(PageReport::slug)
                .containsExactly("shipping");
        assertThat(stale()).isEmpty();
        assertThat(page("shipping").content().body()).contains("3 working days").doesNotContain("2 working days");
        assertThat(page("shipping").version()).isEqualTo(2);
        assertThat(page("warranty").version()).isEqualTo(1);
    }

    private List<String> stale() {
        return wiki.list(base, Filter.ALL, PageRequest.ALL).items().stream()
                .filter(WikiService.Seen::stale)
                .map(seen -> seen.page().slug())
                .toList();
    }

    @Test
    void whatHasNotChangedIsWrittenAgainOnlyByForce() {
        shop();
        compile();

        assertThat(compile().count(PageReport.Action.SKIPPED)).isEqualTo(3);
        CompileOrder forced = wiki.compile(call, base, List.of("warranty"), null, true, true);

        assertThat(forced.pages()).extracting(PageReport::slug).containsExactly("warranty");
        assertThat(forced.count(PageReport.Action.UPDATED)).isEqualTo(1);
    }

    @Test
    void peopleSayWhatPagesAreAbout() {
        shop();
        topics(topic("guarantee", "Guarantee", "warranty"), topic("unicorns", "Unicorns"));

        CompileOrder done = compile();

        assertThat(slugs()).containsExactly("guarantee");
        assertThat(done.count(PageReport.Action.FAILED)).isEqualTo(1);
        assertThat(done.pages().getLast().error()).contains("No document").contains("Unicorns");
    }

    @Test
    void sourcesThatDisagreeAreToldUnderCaveats() {
        document("old.md", "# Returns\n\nGoods can be returned within 30 days of delivery.");
        document("new.md", "# Returns\n\nGoods can be returned within 14 days of delivery.");

        compile();

        assertThat(page("returns").content().body())
                .contains("## Caveats\n\nThe sources disagree:")
                .contains("30 days")
                .contains("14 days");
        assertThat(page("returns").lintStatus()).isEqualTo(LintStatus.PASSED);
    }

    @Test
    void sentencesThatWereBrokenAtTheMarginAreQuotedWhole() {
        document(
                "opening.md",
                "# Opening hours\n\nThe store opens at nine in the morning on every working\nday of the week. It closes at"
                        + " noon on Saturdays and stays\nclosed on Sundays.\n\n- Deliveries are taken at the back door until"
                        + " four\n- Bicycles stay outside");

        compile();

        assertThat(Citations.strip(page("opening-hours").content().body()))
                .contains("The store opens at nine in the morning on every working day of the week.")
                .contains("It closes at noon on Saturdays and stays closed on Sundays.")
                .doesNotContain("four Bicycles");
    }

    @Test
    void patchesOutliveCompiling() {
        shop();
        compile();
        patching.apply(call, base, new Wanted("shipping", "Islands", "Islands: 6 euros more", "geo-1", .98));
        document("shipping.md", "# Shipping\n\nShipping within the country takes 3 working days.");

        compile();

        assertThat(page("shipping").content().body())
                .contains("3 working days")
                .endsWith("## Islands\n\n- Islands: 6 euros more [claim:geo-1]");
        assertThat(page("shipping").isLive()).isTrue();
    }

    @Test
    void aPageWithoutSourcesIsServedNoMoreAndWrittenAnewWhenTheyAreBack() {
        shop();
        compile();
        remove("warranty.md");

        var report = wiki.lint(call, base, List.of());

        assertThat(report.count(LintStatus.FAILED)).isEqualTo(1);
        assertThat(page("warranty").needs(Action.RECOMPILE)).isTrue();
        assertThat(page("warranty").served()).isEmpty();
        CompileOrder scheduled = wiki.lastCompile(base).orElseThrow();
        assertThat(scheduled.isRunning()).isTrue();
        assertThat(scheduled.wanted().slugs()).containsExactly("warranty");
        document("warranty2.md", "# Warranty\n\nThe warranty lasts 36 months from the day of purchase.");
        workOnce();
        assertThat(page("warranty").served())
                .get()
                .satisfies(content -> assertThat(content.body()).contains("36 months"));
    }

    @Test
    void oneAtATimeAndOnlyWhereThereIsAWiki() {
        shop();
        wiki.compile(call, base, List.of(), null, false, false);

        assertThatThrownBy(this::compile)
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThatThrownBy(() -> wiki.compile(call, base, List.of("No Slug"), null, false, true))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
        workOnce();
        assertThat(slugs()).hasSize(3);
    }

    @Test
    void whatAnotherServerLeftBehindIsTakenUpAndDoneToTheEnd() {
        shop();
        CompileOrder order = wiki.compile(call, base, List.of(), null, true, false);
        orders.claim("gone", LEASE);
        orders.save(order.with(new PageReport("shipping", PageReport.Action.CREATED, null, null)), "gone", LEASE);
        assertThat(orders.claim("ada", LEASE)).isEmpty();
        clock.advance(LEASE);

        workOnce();

        CompileOrder done = wiki.lastCompile(base).orElseThrow();
        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(done.pages())
                .extracting(PageReport::slug)
                .containsExactlyInAnyOrder("shipping", "return-policy", "warranty");
        assertThat(slugs()).containsExactly("return-policy", "warranty");
    }

    @Test
    void aModelPlansTheTopicsAndWritesThePages() {
        List<String> ids = document(
                "returns.md", "Goods can be returned within 30 days of delivery. Returned goods have to be unused.");
        String mark = Citations.ofChunk(ids.getFirst());
        models.answers(
                "1. returns | Returns | send back; return policy | Service | How goods are returned.\ncompile | No | | |",
                "# Returns\n\nGoods can be returned within 30 days. " + mark
                        + " They pay 99 euros for it. They must be unused goods when returned.\n\n## Nothing\n\nWe love you all. "
                        + mark + "\n",
                "1: neutral");

        CompileOrder done = compile();

        assertThat(done.count(PageReport.Action.CREATED)).isEqualTo(1);
        WikiPage page = page("returns");
        assertThat(page.content().category()).isEqualTo("Service");
        assertThat(page.content().aliases()).containsExactly("send back", "return policy");
        assertThat(page.content().body())
                .isEqualTo("Goods can be returned within 30 days. " + mark
                        + " They must be unused goods when returned. " + mark);
        assertThat(page.compiled().by()).isEqualTo("fake@Test");
        assertThat(page.isLive()).isTrue();
        models.answers("", "1: neutral");
        assertThat(compile().count(PageReport.Action.SKIPPED)).isEqualTo(1);
    }

    @Test
    void aPageThatCannotBeWrittenAnewStaysAndIsNotInOrderUntilItCan() {
        shop();
        compile();
        document("islands.md", "# Shipping to islands\n\nShipping to islands goes by ferry.");
        models.breakDown();

        CompileOrder done = wiki.compile(call, base, List.of("shipping"), null, false, true);

        assertThat(done.pages()).singleElement().satisfies(page -> {
            assertThat(page.action()).isEqualTo(PageReport.Action.FAILED);
            assertThat(page.lintStatus()).isEqualTo(LintStatus.FAILED);
            assertThat(page.error()).isEqualTo("The model does not answer.");
        });
        assertUnwritten();
        wiki.lint(call, base, List.of("shipping"));
        assertUnwritten();
        assertThat(wiki.lastCompile(base).orElseThrow().wanted().slugs()).containsExactly("shipping");

        models.goAway();
        workOnce();

        assertThat(page("shipping").lintStatus()).isEqualTo(LintStatus.PASSED);
        assertThat(page("shipping").isLive()).isTrue();
        assertThat(page("shipping").content().body()).contains("ferry");
    }

    private void assertUnwritten() {
        WikiPage page = page("shipping");
        assertThat(page.lintStatus()).isEqualTo(LintStatus.FAILED);
        assertThat(page.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.E6);
            assertThat(issue.message()).isEqualTo("The model does not answer.");
        });
        assertThat(page.version()).isEqualTo(1);
        assertThat(page.isLive()).isTrue();
    }

    @Test
    void aPatchOfAPageThatCouldNotBeWrittenAnewIsServedAtOnce() {
        shop();
        compile();
        models.breakDown();
        wiki.compile(call, base, List.of("shipping"), null, true, true);

        var patched = patching.apply(call, base, new Wanted("shipping", "Islands", "Islands: 6 euros more", null, .98));

        assertThat(patched.page().lintStatus()).isEqualTo(LintStatus.PASSED);
        assertThat(patched.page().isLive()).isTrue();
    }
}
