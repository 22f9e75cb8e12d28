package io.ragstone.adapters.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Passages of one snapshot of an index, which all sides get to judge; in the order that Lucene reads them. */
final class Hits {
    private final int[] documents;
    private final Map<Integer, Integer> places = new HashMap<>();
    final double[] bm25;
    final double[] coverage;
    final double[] cosine;

    Hits(int[] distinctDocuments) {
        documents = distinctDocuments.clone();
        Arrays.sort(documents);
        for (int place = 0; place < documents.length; place++) {
            places.put(documents[place], place);
        }
        bm25 = new double[documents.length];
        coverage = new double[documents.length];
        cosine = new double[documents.length];
    }

    int count() {
        return documents.length;
    }

    int document(int place) {
        return documents[place];
    }

    int placeOf(int document) {
        Integer place = places.get(document);
        if (place == null) {
            throw new IllegalArgumentException("Document " + document + " is not among the hits.");
        }
        return place;
    }

    /** Whether the words have found all of these. */
    boolean scored(int from, int to) {
        return Arrays.stream(bm25, from, to).allMatch(score -> score != 0);
    }

    /** Visits the hits of each segment with their place and their number within the segment, both rising. */
    void visit(List<LeafReaderContext> leaves, SegmentVisitor visitor) throws IOException {
        for (int place = 0; place < documents.length; ) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[place], leaves));
            int end = place;
            while (end < documents.length
                    && documents[end] < leaf.docBase + leaf.reader().maxDoc()) {
                end++;
            }
            visitor.visit(leaf, place, end);
            place = end;
        }
    }

    /** Sees the hits with places from {@code from} to before {@code to}, all of one segment. */
    interface SegmentVisitor {
        void visit(LeafReaderContext leaf, int from, int to) throws IOException;
    }
}
