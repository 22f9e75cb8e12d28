package io.ragstone.adapters.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own vectors without its limit of 1024 numbers: many models make more. The limit is only looked at when vectors
 * are written, so what is written here is read by the stock format, whose name it bears.
 */
final class WideVectors extends KnnVectorsFormat {
    private static final int MOST_DIMENSIONS = 8192;

    private final KnnVectorsFormat stock;

    private WideVectors(KnnVectorsFormat stock) {
        super(stock.getName());
        this.stock = stock;
    }

    static final class Codec extends Lucene104Codec {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new WideVectors(super.getKnnVectorsFormatForField(field));
        }
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return stock.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return stock.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String fieldName) {
        return MOST_DIMENSIONS;
    }
}
