package io.ragstone.adapters.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ragstone.core.error.CoreException;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEmbeddersTest {
    private static final String BGE_EN = "BAAI/bge-small-en-v1.5@Builtin";
    private static final String BGE_ZH = "BAAI/bge-small-zh-v1.5@Builtin";
    private static final String MINI_LM = "all-MiniLM-L6-v2@Builtin";
    private static final OnnxEmbedders EMBEDDERS = new OnnxEmbedders(2);

    @AfterAll
    static void close() {
        EMBEDDERS.close();
    }

    @Test
    void thereAreThreeModels() {
        assertThat(EMBEDDERS.models()).containsExactly(BGE_EN, MINI_LM, BGE_ZH);
        assertThat(EMBEDDERS.find("text-embedding-3-small@OpenAI")).isEmpty();
        assertThat(EMBEDDERS.find("BAAI/bge-small-en-v1.5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({BGE_EN + ",384", MINI_LM + ",384", BGE_ZH + ",512"})
    void vectorsHaveTheModelsLengthAndLengthOne(String model, int dimensions) {
        Embedder embedder = embedder(model);
        List<Vector> vectors = embedder.embed(List.of("A sentence.", "", "一个句子。", "word ".repeat(3000)));

        assertThat(embedder.model()).isEqualTo(model);
        assertThat(embedder.dimensions()).isEqualTo(dimensions);
        assertThat(vectors).hasSize(4).allSatisfy(vector -> {
            assertThat(vector.dimensions()).isEqualTo(dimensions);
            assertThat(vector.dot(vector)).isCloseTo(1, within(1e-4f));
        });
        assertThat(embedder.embed(List.of())).isEmpty();
    }

    /** The figures that the model's own page shows for the model before it was quantised. */
    @Test
    void miniLmPoolsAsItsPageShows() {
        Embedder embedder = embedder(MINI_LM);

        assertThat(cosine(embedder, "That is a happy person", "That is a happy dog"))
                .isCloseTo(.695, within(.02));
        assertThat(cosine(embedder, "That is a happy person", "That is a very happy person"))
                .isCloseTo(.943, within(.02));
        assertThat(cosine(embedder, "That is a happy person", "Today is a sunny day"))
                .isCloseTo(.257, within(.02));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BGE_EN + "|car repair cost|Fixing an automobile is expensive",
                BGE_EN + "|physician salary|How much doctors earn",
                BGE_EN + "|How do I cancel my subscription?|To end your membership, press Stop renewal.",
                MINI_LM + "|car repair cost|Fixing an automobile is expensive",
                MINI_LM + "|physician salary|How much doctors earn",
                MINI_LM + "|heart attack symptoms|Signs of myocardial infarction include chest pain",
                BGE_ZH + "|怎么退货|如何申请退还商品",
                BGE_ZH + "|中国的首都|北京是中华人民共和国的政治中心",
            })
    void whatMeansTheSameIsAboveTheFloor(String model, String question, String passage) {
        Embedder embedder = embedder(model);
        assertThat(cosine(embedder, question, passage)).isGreaterThan(embedder.unrelated());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                BGE_EN + "|chunk|This is the content of a test TXT file.",
                BGE_EN + "|ragflow|This is the content of a test TXT file.",
                BGE_EN + "|car repair cost|Signs of myocardial infarction include chest pain",
                MINI_LM + "|chunk|This is the content of a test TXT file.",
                MINI_LM + "|physician salary|Fixing an automobile is expensive",
                BGE_ZH + "|分块|这是一个测试文件的内容。",
                BGE_ZH + "|chunk|This is the content of a test TXT file.",
                BGE_ZH + "|黑洞|如何申请退还商品",
            })
    void whatHasNothingToDoWithItIsBelowTheFloor(String model, String question, String passage) {
        Embedder embedder = embedder(model);
        assertThat(cosine(embedder, question, passage)).isLessThan(embedder.unrelated());
    }

    @Test
    void theEndOfALongTextCounts() {
        Embedder embedder = embedder(BGE_EN);
        String filler = "The committee met again and talked about the agenda of the meeting. ".repeat(60);
        Vector question = one(embedder, "How do volcanoes erupt?");

        float without = one(embedder, filler).dot(question);
        float with = one(embedder, filler + "Magma rises and volcanoes erupt with lava and ash. ".repeat(20))
                .dot(question);

        assertThat(with).isGreaterThan(without + .05f);
    }

    @Test
    void aTextHasOneVectorWhoeverElseIsEmbedded() {
        Embedder embedder = embedder(BGE_EN);
        List<String> texts = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> "Sentence number " + i + " " + "and more of it ".repeat(i))
                .toList());
        List<Vector> together = embedder.embed(texts);
        Collections.reverse(texts);
        List<Vector> reversed = new ArrayList<>(embedder.embed(texts));
        Collections.reverse(reversed);

        assertThat(together).isEqualTo(reversed);
        assertThat(one(embedder, "Sentence number 0 ")).isEqualTo(together.get(0));
    }

    @Test
    void trustFollowsTheLanguage() {
        assertThat(embedder(BGE_EN).trust("How do volcanoes erupt?")).isEqualTo(1);
        assertThat(embedder(BGE_EN).trust("黑豹队的防守丢了多少分？")).isLessThan(.6);
        assertThat(embedder(BGE_ZH).trust("黑豹队的防守丢了多少分？")).isEqualTo(1);
        assertThat(embedder(BGE_ZH).trust("How do volcanoes erupt?")).isCloseTo(.7, within(.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {BGE_EN, BGE_ZH})
    void nothingIsEmbeddedAfterTheEnd(String model) {
        OnnxEmbedders closed = new OnnxEmbedders(1);
        Embedder embedder = closed.find(model).orElseThrow();
        closed.close();

        assertThatThrownBy(() -> embedder.embed(List.of("too late"))).isInstanceOf(CoreException.class);
    }

    private static Embedder embedder(String model) {
        return EMBEDDERS.find(model).orElseThrow();
    }

    private static Vector one(Embedder embedder, String text) {
        return embedder.embed(List.of(text)).get(0);
    }

    private static double cosine(Embedder embedder, String one, String other) {
        return one(embedder, one).dot(one(embedder, other));
    }
}
