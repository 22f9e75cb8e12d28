package io.ragstone.adapters.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the tokenizer.json that is packaged with a model: its vocabulary, and how text is made ready for it. */
final class TokenizerFile {
    private TokenizerFile() {}

    /** {@code lowerCase} adds to what the file says; some files fail to say it though their vocabulary needs it. */
    static WordPieceTokenizer read(String resource, boolean lowerCase) {
        try (InputStream in = TokenizerFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The packaged tokenizer " + resource + " is not on the class path.");
            }
            JsonNode file = new ObjectMapper().readTree(in);
            JsonNode normalizer = file.path("normalizer");
            JsonNode model = file.path("model");
            expect("BertNormalizer", normalizer);
            expect("BertPreTokenizer", file.path("pre_tokenizer"));
            expect("WordPiece", model);
            boolean lower = lowerCase || normalizer.path("lowercase").asBoolean();
            boolean accents = normalizer.path("strip_accents").asBoolean(lower);
            return new WordPieceTokenizer(new BertWords(lower, accents), new Vocabulary(vocabulary(model)));
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged tokenizer " + resource + " cannot be read.", e);
        }
    }

    private static Map<String, Integer> vocabulary(JsonNode model) {
        Map<String, Integer> ids = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(piece -> ids.put(piece.getKey(), piece.getValue().intValue()));
        return ids;
    }

    private static void expect(String type, JsonNode part) {
        if (!type.equals(part.path("type").asText())) {
            throw new IllegalStateException("The tokenizer has a " + part.path("type") + " where " + type
                    + " is expected: this is not a BERT model's.");
        }
    }
}
