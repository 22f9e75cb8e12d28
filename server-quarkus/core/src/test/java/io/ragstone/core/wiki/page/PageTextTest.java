package io.ragstone.core.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.knowledge.Topic;
import io.ragstone.core.model.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final String A = "[chunk_" + "a".repeat(32) + "]";
    private static final String B = "[chunk_" + "b".repeat(32) + "]";

    @Test
    void marksBelongToTheSentenceBeforeThem() {
        List<Claim> claims =
                PageText.claims("It is red. " + A + " " + B + " It is round." + B + " It is mine [claim:x.1].");

        assertThat(claims).extracting(Claim::text).containsExactly("It is red.", "It is round.", "It is mine.");
        assertThat(claims)
                .extracting(Claim::chunkIds)
                .containsExactly(List.of("a".repeat(32), "b".repeat(32)), List.of("b".repeat(32)), List.of());
        assertThat(claims.getLast().patchIds()).containsExactly("x.1");
    }

    @Test
    void headingsHeadsOfTablesAndCodeAreNoClaims() {
        List<Claim> claims = PageText.claims("""
                ## Sizes

                | Size | Price |
                | --- | --- |
                | S | 10 EUR | %s
                | M | 20 EUR |

                ```
                not a claim
                ```
                1. Open it first %s
                """.formatted(A, B));

        assertThat(claims)
                .extracting(Claim::text)
                .containsExactly("Size: S; Price: 10 EUR.", "Size: M; Price: 20 EUR.", "Open it first");
        assertThat(claims).extracting(Claim::isCited).containsExactly(true, false, true);
        assertThat(claims).extracting(Claim::row).containsExactly(true, true, false);
        assertThat(claims).extracting(Claim::section).containsOnly("Sizes");
    }

    @Test
    void questionsAndWhatLeadsToAListNeedNoSource() {
        assertThat(PageText.claims("The sources disagree:\n\nWhy is that?\n\n退货期限为30天。"))
                .extracting(Claim::isFactual)
                .containsExactly(false, false, true);
    }

    @Test
    void readersSeeNoMarks() {
        assertThat(Citations.strip("It is red " + A + " " + B + ". Yes [1] [claim:geo-7]"))
                .isEqualTo("It is red. Yes [1]");
    }

    @Test
    void aPageIsSummedUpInEightyCharacters() {
        Typesetting typesetting = new Typesetting(new TokenCounter());
        Topic topic = new Topic("red", "Red", List.of(), "", null);
        String longest =
                "It is red, and it has always been as red as anything could be that was ever painted by anybody";
        PageContent content = typesetting.content(
                topic,
                longest + ". " + A,
                List.of(
                        new PageSource("a".repeat(32), java.util.UUID.randomUUID(), "d"),
                        new PageSource("b".repeat(32), java.util.UUID.randomUUID(), "e")));

        assertThat(content.summary())
                .hasSizeLessThanOrEqualTo(80)
                .startsWith("It is red, and it")
                .endsWith("\u2026");
        assertThat(content.sources()).extracting(PageSource::chunkId).containsExactly("a".repeat(32));
        assertThat(content.tokens()).isBetween(15, 25);
    }

    @Test
    void slugsAreMadeOfTitlesInAnyLanguage() {
        assertThat(Slugs.of("R\u00fcckgabe & Umtausch")).isEqualTo("ruckgabe-umtausch");
        assertThat(Slugs.of("退货政策 v2")).matches("topic-[0-9a-f]{12}").isEqualTo(Slugs.of("退货政策 v2"));
        assertThat(Slugs.of("Compile")).isEqualTo("compile-page");
        assertThat(Slugs.of("word ".repeat(50))).hasSizeLessThanOrEqualTo(96).matches(Slugs::isValid);
        assertThat(Slugs.isValid("lint")).isFalse();
        assertThat(Slugs.isValid("a--b")).isFalse();
        assertThat(Slugs.title("return-policy")).isEqualTo("Return policy");
    }
}
