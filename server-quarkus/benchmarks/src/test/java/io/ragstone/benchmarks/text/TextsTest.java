package io.ragstone.benchmarks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Words words = Words.packaged();
    private final Texts texts = new Texts(words);

    @Test
    void theVocabularyIsLarge() {
        assertThat(words.count()).isGreaterThan(2500);
    }

    @Test
    void frequentWordsAreDrawnMoreOften() {
        Words three = new Words(List.of("often", "seldom", "rarely"));
        SplittableRandom random = new SplittableRandom(1);
        List<String> drawn =
                IntStream.range(0, 11_000).mapToObj(i -> three.draw(random)).toList();
        assertThat(count(drawn, "often")).isBetween(5_700L, 6_300L);
        assertThat(count(drawn, "seldom")).isBetween(2_800L, 3_200L);
        assertThat(count(drawn, "rarely")).isBetween(1_800L, 2_200L);
    }

    private static long count(List<String> drawn, String word) {
        return drawn.stream().filter(word::equals).count();
    }

    @Test
    void aNumberAlwaysMakesTheSameTextAndAnotherOneAnother() {
        assertThat(texts.passage(7, 60)).isEqualTo(new Texts(Words.packaged()).passage(7, 60));
        assertThat(IntStream.range(0, 500).mapToObj(texts::sentence).distinct()).hasSize(500);
    }

    @Test
    void aPassageHasAsManyWordsAsItShould() {
        for (int number = 0; number < 100; number++) {
            assertThat(texts.passage(number, 60).split(" ", -1)).hasSize(60);
        }
    }

    @Test
    void aDocumentConsistsOfPassages() {
        assertThat(texts.document(3, 4, 20).split("\n\n", -1))
                .containsExactly(
                        texts.passage(12, 20), texts.passage(13, 20), texts.passage(14, 20), texts.passage(15, 20));
        assertThat(texts.lines(2, 3).split("\n", -1))
                .containsExactly(texts.sentence(6), texts.sentence(7), texts.sentence(8));
    }

    @Test
    void aQuestionHasRareWordsOfItsPassage() {
        String passage =
                "The of is it that lighthouse and in what wheelchair breakfast to as one or its for how harbour.";
        Set<String> rarest = Arrays.stream(passage.toLowerCase(Locale.ROOT).split("[ .]", 0))
                .sorted(Comparator.comparingInt(words::rank).reversed())
                .limit(8)
                .collect(Collectors.toSet());
        List<String> asked = List.of(texts.question(passage, 1).split(" ", -1)).subList(6, 10);
        assertThat(asked).doesNotHaveDuplicates().allMatch(rarest::contains);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> texts.question(passage, i))
                        .distinct())
                .hasSizeGreaterThan(10);
    }
}
