package io.ragstone.adapters.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTokenizerTest {
    private static final WordPieceTokenizer ENGLISH = read(BuiltInModel.BGE_SMALL_EN);
    private static final WordPieceTokenizer CHINESE = read(BuiltInModel.BGE_SMALL_ZH);

    /** What the tokenizers library of Hugging Face made of these texts with the same files. */
    record Reference(String text, List<Integer> english, List<Integer> chinese) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void cutsAsTheModelsWereTrained(Reference expected) {
        assertThat(ids(ENGLISH, expected.text())).isEqualTo(expected.english());
        assertThat(ids(CHINESE, expected.text())).isEqualTo(expected.chinese());
    }

    @Test
    void bothEnglishModelsReadAlike() {
        WordPieceTokenizer mini = read(BuiltInModel.MINI_LM);
        references().forEach(each -> assertThat(ids(mini, each.text())).isEqualTo(each.english()));
    }

    @Test
    void theChineseModelReadsCapitalsAsSmallLetters() {
        assertThat(ids(CHINESE, "DOCKER 部署")).isEqualTo(ids(CHINESE, "docker 部署"));
        assertThat(CHINESE.cut("DOCKER 部署").unknown()).isZero();
    }

    @Test
    void markersInATextAreOrdinaryText() {
        assertThat(ids(ENGLISH, "[CLS]"))
                .hasSizeGreaterThan(2)
                .doesNotContain(ENGLISH.vocabulary().start());
    }

    @Test
    void countsWhatItCannotRead() {
        assertThat(ENGLISH.cut("plain words").unknownShare()).isZero();
        assertThat(ENGLISH.cut("黑豹队的防守丢了多少分").unknownShare()).isGreaterThan(.4);
        assertThat(ENGLISH.cut("").unknownShare()).isZero();
        assertThat(ENGLISH.cut("x".repeat(101)).unknown()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(BuiltInModel.class)
    void everyVocabularyHasTheMarkers(BuiltInModel model) {
        Vocabulary vocabulary = read(model).vocabulary();
        assertThat(List.of(vocabulary.unknown(), vocabulary.start(), vocabulary.end()))
                .containsExactly(100, 101, 102);
    }

    private static WordPieceTokenizer read(BuiltInModel model) {
        return TokenizerFile.read(model.tokenizer(), model.chinese());
    }

    private static List<Integer> ids(WordPieceTokenizer tokenizer, String text) {
        return Arrays.stream(tokenizer.cut(text).ids()).boxed().toList();
    }

    static List<Reference> references() {
        InputStream file =
                Objects.requireNonNull(WordPieceTokenizerTest.class.getResourceAsStream("word-pieces.jsonl"));
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> reference(json, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reference reference(ObjectMapper json, String line) {
        try {
            JsonNode node = json.readTree(line);
            return new Reference(node.get("text").asText(), ints(node.get("english")), ints(node.get("chinese")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
