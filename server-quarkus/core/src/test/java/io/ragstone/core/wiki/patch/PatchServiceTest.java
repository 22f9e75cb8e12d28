package io.ragstone.core.wiki.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.error.ErrorCode;
import io.ragstone.core.wiki.WikiScene;
import io.ragstone.core.wiki.page.Issue;
import io.ragstone.core.wiki.page.Issue.Code;
import io.ragstone.core.wiki.page.PageContent;
import io.ragstone.core.wiki.patch.PatchMerge.Effect;
import io.ragstone.core.wiki.patch.PatchService.Result;
import io.ragstone.core.wiki.patch.PatchService.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchServiceTest extends WikiScene {
    private static Wanted wanted(@Nullable String claim, String content) {
        return new Wanted("shipping", "Islands", content, claim, .98);
    }

    private void compiled() {
        shop();
        compiler.compile(base, topic("shipping", "Shipping"), false);
        lint.check(base, page -> true);
    }

    @Test
    void whatPassesIsServedAtOnce() {
        compiled();

        Result result = patching.apply(call, base, wanted("geo-1", "Islands cost 6 euros more."));

        assertThat(result.effect()).isEqualTo(Effect.APPENDED);
        assertThat(result.page().isLive()).isTrue();
        assertThat(result.page().version()).isEqualTo(2);
        assertThat(page("shipping").served().map(PageContent::body).orElse(""))
                .contains("free of charge above 50 euros")
                .endsWith("- Islands cost 6 euros more. [claim:geo-1]");
        assertThat(log.actions()).contains("wiki.patch");
    }

    @Test
    void aClaimIsAppliedOnce() {
        compiled();
        patching.apply(call, base, wanted("geo-1", "Islands cost 6 euros more."));

        Result again = patching.apply(call, base, wanted("geo-1", "Islands cost 6 euros more."));

        assertThat(again.effect()).isNull();
        assertThat(again.page().version()).isEqualTo(2);
        assertThatThrownBy(() -> patching.apply(call, base, wanted("geo-1", "Islands cost 7 euros more.")))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
        patching.apply(call, base, wanted(null, "Ask us about Alaska."));
        assertThat(patching.apply(call, base, wanted(null, "Ask us about Alaska."))
                        .effect())
                .isNull();
    }

    @Test
    void whatFailsStaysADraft() {
        compiled();

        Result result =
                patching.apply(call, base, wanted("geo-2", "Shipping within the country takes 9 working days."));

        assertThat(result.page().isLive()).isFalse();
        assertThat(result.page().issues()).extracting(Issue::code).containsExactly(Code.E3);
        assertThat(page("shipping").content().body()).contains("9 working days");
        assertThat(page("shipping").served().map(PageContent::body).orElse("")).doesNotContain("9 working days");
    }

    @Test
    void aPageThatIsNotThereIsMade() {
        Result result = patching.apply(call, base, new Wanted("store-hours", "Sunday", "10 to 14", "geo-3", null));

        assertThat(result.effect()).isEqualTo(Effect.CREATED);
        assertThat(result.page().content().title()).isEqualTo("Store hours");
        assertThat(result.page().isLive()).isTrue();
        compiler.compile(base, result.page().topic(), false);
        assertThat(page("store-hours").content().body()).isEqualTo("## Sunday\n\n- 10 to 14 [claim:geo-3]");
    }

    @ParameterizedTest
    @CsvSource({
        "No Slug,Section,Content,c,1",
        "lint,Section,Content,c,1",
        "slug,' ',Content,c,1",
        "slug,Section,[chunk_a] ,c,1",
        "slug,Section,Content,a b,1",
        "slug,Section,Content,c,0.4"
    })
    void whatCannotBeAppliedIsRefused(String slug, String section, String content, String claim, double confidence) {
        assertThatThrownBy(() -> patching.apply(call, base, new Wanted(slug, section, content, claim, confidence)))
                .isInstanceOfSatisfying(
                        CoreException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
        assertThat(slugs()).isEmpty();
    }
}
