package io.ragstone.adapters.lucene;

import io.ragstone.adapters.analysis.ForeignText;
import io.ragstone.adapters.analysis.PassageAnalyzer;
import io.ragstone.adapters.analysis.StemAnalyzer;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.model.Vector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What an index holds of a passage. */
final class PassageFields {
    static final String CONTENT = "content";
    /** The name of the document and the headings that the passage stands under. */
    static final String TITLE = "title";
    /** Keywords and questions that somebody attached. */
    static final String LABELS = "labels";
    /** The content's Chinese, Japanese and Korean characters one by one. */
    static final String CHARACTERS = "characters";
    /** The content's words without their endings, unless it is English. */
    static final String STEMS = "stems";

    static final String VECTOR = "vector";
    static final String BASE = "base";
    static final String DOCUMENT = "document";
    static final String AVAILABLE = "available";
    static final String IDENTITY = "identity";
    static final String TAG = "tag";
    private static final String CHUNK = "chunk";

    static final Term IS_AVAILABLE = new Term(AVAILABLE, "yes");

    private static final FieldType WITHOUT_POSITIONS = withoutPositions();

    private PassageFields() {}

    /** What identifies a passage, as it comes back from a search. */
    record Identity(String chunkId, UUID documentId, UUID knowledgeBaseId, int ordinal) {
        static Identity read(BytesRef bytes) {
            ByteBuffer from = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
            UUID document = new UUID(from.getLong(), from.getLong());
            UUID base = new UUID(from.getLong(), from.getLong());
            int ordinal = from.getInt();
            return new Identity(StandardCharsets.UTF_8.decode(from).toString(), document, base, ordinal);
        }

        BytesRef bytes() {
            byte[] chunk = chunkId.getBytes(StandardCharsets.UTF_8);
            ByteBuffer to = ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES + chunk.length);
            put(to, documentId);
            put(to, knowledgeBaseId);
            return new BytesRef(to.putInt(ordinal).put(chunk).array());
        }
    }

    static AnalyzerWrapper analyzer() {
        return new PerFieldAnalyzerWrapper(
                PassageAnalyzer.forIndexing(),
                Map.of(CHARACTERS, new PassageAnalyzer.Characters(), STEMS, new StemAnalyzer()));
    }

    /** {@code vector} may differ from the chunk's own: null leaves the passage to be found by its words. */
    static Document of(EmbeddedChunk embedded, @Nullable Vector vector) {
        Chunk chunk = embedded.chunk();
        Document fields = new Document();
        fields.add(new StringField(CHUNK, chunk.id(), Field.Store.NO));
        fields.add(new StringField(DOCUMENT, bytes(chunk.documentId()), Field.Store.NO));
        fields.add(new StringField(BASE, bytes(chunk.knowledgeBaseId()), Field.Store.NO));
        Identity identity = new Identity(chunk.id(), chunk.documentId(), chunk.knowledgeBaseId(), chunk.ordinal());
        fields.add(new BinaryDocValuesField(IDENTITY, identity.bytes()));
        if (chunk.available()) {
            fields.add(new StringField(AVAILABLE, IS_AVAILABLE.bytes(), Field.Store.NO));
        }
        fields.add(new TextField(CONTENT, chunk.content(), Field.Store.NO));
        fields.add(new Field(CHARACTERS, chunk.content(), WITHOUT_POSITIONS));
        if (ForeignText.is(chunk.content())) {
            fields.add(new Field(STEMS, chunk.content(), WITHOUT_POSITIONS));
        }
        add(fields, TITLE, List.of(embedded.documentName()));
        add(fields, TITLE, chunk.headings());
        add(fields, LABELS, chunk.keywords());
        add(fields, LABELS, chunk.questions());
        chunk.tags().forEach(tag -> fields.add(new StringField(TAG, tag.name(), Field.Store.NO)));
        if (vector != null) {
            fields.add(new KnnFloatVectorField(VECTOR, vector.values(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return fields;
    }

    static Term chunk(String id) {
        return new Term(CHUNK, id);
    }

    static Term id(String field, UUID id) {
        return new Term(field, bytes(id));
    }

    static List<BytesRef> bytes(Collection<UUID> ids) {
        return ids.stream().map(PassageFields::bytes).toList();
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(put(ByteBuffer.allocate(2 * Long.BYTES), id).array());
    }

    private static ByteBuffer put(ByteBuffer to, UUID id) {
        return to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void add(Document fields, String name, List<String> values) {
        values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> fields.add(new Field(name, value, WITHOUT_POSITIONS)));
    }

    private static FieldType withoutPositions() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
