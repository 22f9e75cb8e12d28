package io.ragstone.core.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatisticalKeywordsTest {
    private final StatisticalKeywords keywords = new StatisticalKeywords();

    @Test
    void whatComesOftenAndSaysMuchComesFirst() {
        String text = "The heat pump is in the cellar. A heat pump needs a filter, and the filter of the heat pump is"
                + " changed once a year. The cellar is dry.";

        assertThat(keywords.of(text, 3))
                .startsWith("heat pump")
                .contains("filter")
                .hasSize(3);
        assertThat(keywords.of(text, 3)).isEqualTo(keywords.of(text, 3));
    }

    @Test
    void chineseKeywordsAreGroupsOfCharacters() {
        assertThat(keywords.of("湿地的保护很重要。湿地是鸟类的家园，保护湿地就是保护鸟类。", 3))
                .contains("湿地", "鸟类")
                .hasSize(3);
    }

    @Test
    void littleWordsAreNone() {
        assertThat(keywords.of("It is what it is, and that is all there is to it.", 5))
                .isEmpty();
        assertThat(keywords.of("", 5)).isEmpty();
        assertThat(keywords.of("的了在是", 5)).isEmpty();
    }

    @Test
    void oneKeywordIsNotAPartOfAnother() {
        assertThat(keywords.of("Solar power plant. Solar power plant. Solar power plant.", 5))
                .containsExactly("Solar power plant");
    }
}
