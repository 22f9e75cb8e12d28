package io.ragstone.core.wiki.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.wiki.WikiScene;
import io.ragstone.core.wiki.page.Citations;
import io.ragstone.core.wiki.page.Compilation;
import io.ragstone.core.wiki.page.Digests;
import io.ragstone.core.wiki.page.Issue;
import io.ragstone.core.wiki.page.Issue.Action;
import io.ragstone.core.wiki.page.Issue.Code;
import io.ragstone.core.wiki.page.Issue.Severity;
import io.ragstone.core.wiki.page.LintStatus;
import io.ragstone.core.wiki.page.PageSource;
import io.ragstone.core.wiki.page.WikiPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageLintTest extends WikiScene {
    private static final String THIRTY = "Goods can be returned within 30 days of delivery.";
    private static final String FOURTEEN = "Goods can be returned within 14 days of delivery.";

    private String one = "";
    private String two = "";

    @BeforeEach
    void sources() {
        one = document("one.md", THIRTY + " Returned goods have to be unused.").getFirst();
        two = document("two.md", FOURTEEN).getFirst();
    }

    private WikiPage write(String slug, String body) {
        List<PageSource> known = Stream.of(one, two)
                .map(id -> chunks.find(tenant, id).orElseThrow())
                .map(PageSource::of)
                .toList();
        WikiPage page = WikiPage.first(
                ids.next(),
                tenant,
                base.id(),
                slug,
                typesetting.content(topic(slug, slug), body, known),
                new Compilation(clock.instant(), "test", "1", Digests.of(body)));
        assertThat(pages.save(page, 0)).isTrue();
        return page;
    }

    private List<Issue> check(String slug) {
        lint.check(base, page -> page.slug().equals(slug));
        return page(slug).issues();
    }

    private static String cited(String sentence, String chunk) {
        return sentence + " " + Citations.ofChunk(chunk);
    }

    @Test
    void whatIsInOrderPassesAndIsServed() {
        write("returns", cited(THIRTY, one) + "\n\n- " + cited("Returned goods have to be unused.", one));

        assertThat(check("returns")).isEmpty();
        assertThat(page("returns").lintStatus()).isEqualTo(LintStatus.PASSED);
        assertThat(page("returns").isLive()).isTrue();
    }

    @Test
    void aFactThatIsToldTwiceIsAWarning() {
        write(
                "returns",
                cited(THIRTY, one) + "\n\n## Again\n\n- "
                        + cited("Within 30 days of delivery, goods can be returned.", one));

        assertThat(check("returns")).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.E1);
            assertThat(issue.code().severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.location()).startsWith("Again: ");
        });
        assertThat(page("returns").isLive()).isTrue();
    }

    @Test
    void aClaimWithoutSourceFailsAndIsWrittenAnew() {
        write("returns", cited(THIRTY, one) + " We are the best shop of all.");

        assertThat(check("returns")).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.E2);
            assertThat(issue.message()).contains("We are the best shop of all.");
            assertThat(issue.code().action()).isEqualTo(Action.RECOMPILE);
        });
        assertThat(page("returns").lintStatus()).isEqualTo(LintStatus.FAILED);
        assertThat(page("returns").served()).isEmpty();
    }

    @Test
    void aPageThatContradictsItselfHasToBeReviewed() {
        write("returns", cited(THIRTY, one) + "\n\n" + cited(FOURTEEN, two));

        assertThat(check("returns")).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.E3);
            assertThat(issue.code().action()).isEqualTo(Action.REVIEW);
        });
        assertThat(page("returns").lintStatus()).isEqualTo(LintStatus.FAILED);
    }

    @Test
    void knownContradictionsAreNone() {
        write(
                "returns",
                "## Caveats\n\nThe sources disagree:\n\n- " + cited(THIRTY, one) + "\n- " + cited(FOURTEEN, two));

        assertThat(check("returns")).isEmpty();
    }

    @Test
    void aPageThatContradictsAnotherIsServedAndReviewed() {
        write("returns", cited(THIRTY, one));
        write("goods", cited(FOURTEEN, two));

        assertThat(check("returns")).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.E4);
            assertThat(issue.relatedSlug()).isEqualTo("goods");
            assertThat(issue.code().severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.code().action()).isEqualTo(Action.REVIEW);
        });
        assertThat(page("returns").isLive()).isTrue();
    }

    @Test
    void aPageWhosePassageIsGoneIsNotServedAnyMore() {
        write("returns", cited(THIRTY, one));
        assertThat(check("returns")).isEmpty();
        remove("one.md");

        assertThat(check("returns")).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(Code.E5);
            assertThat(issue.chunkId()).isEqualTo(one);
            assertThat(issue.code().action()).isEqualTo(Action.RECOMPILE);
        });
        assertThat(page("returns").served()).isEmpty();
    }

    @Test
    void whatWasPublishedIsServedWhileALaterVersionFails() {
        write("returns", cited(THIRTY, one));
        check("returns");
        WikiPage published = page("returns");
        pages.save(
                published.rewritten(
                        typesetting.content(published, cited(THIRTY, one) + " Trust us on this."),
                        published.compiled(),
                        clock.instant()),
                1);

        assertThat(check("returns")).extracting(Issue::code).containsExactly(Code.E2);
        assertThat(page("returns").lintStatus()).isEqualTo(LintStatus.FAILED);
        assertThat(page("returns").served()).contains(published.content());
    }

    @Test
    void aChatModelSaysWhatContradictsWhat() {
        models.answers("1: neutral");
        write("returns", cited(THIRTY, one) + "\n\n" + cited(FOURTEEN, two));
        assertThat(check("returns")).isEmpty();

        models.answers("<think>1: contradiction?</think>1: Contradiction");
        assertThat(check("returns")).extracting(Issue::code).containsExactly(Code.E3);
    }

    @Test
    void wordsDecideWhereTheModelIsBroken() {
        models.breakDown();
        write("returns", cited(THIRTY, one) + "\n\n" + cited(FOURTEEN, two));

        assertThat(check("returns")).extracting(Issue::code).containsExactly(Code.E3);
    }
}
