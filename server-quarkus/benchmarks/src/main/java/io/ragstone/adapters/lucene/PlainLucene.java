package io.ragstone.adapters.lucene;

import io.ragstone.adapters.lucene.PassageFields.Identity;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.SearchFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The least that a hybrid search can be: both sides of a question asked of an index, and the ids of what they find. */
public final class PlainLucene implements AutoCloseable {
    private static final int DEPTH = 100;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Reads the one index below this folder. */
    public PlainLucene(Path root) throws IOException {
        directory = FSDirectory.open(index(root));
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, .6f));
    }

    public List<String> search(String question, Vector vector, Collection<UUID> bases) throws IOException {
        Query filter = PassageQueries.filter(new SearchFilter(Set.copyOf(bases), null));
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        terms(question).forEach(term -> words.add(new TermQuery(term), Occur.SHOULD));
        Query lexical = new BooleanQuery.Builder()
                .add(words.build(), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        Query near = new KnnFloatVectorQuery(PassageFields.VECTOR, vector.values(), DEPTH, filter);
        return ids(Stream.of(searcher.search(lexical, DEPTH), searcher.search(near, DEPTH))
                .flatMap(found -> Stream.of(found.scoreDocs))
                .mapToInt(found -> found.doc)
                .distinct()
                .sorted()
                .toArray());
    }

    private List<String> ids(int[] documents) throws IOException {
        List<String> ids = new ArrayList<>(documents.length);
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        for (int place = 0; place < documents.length; ) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[place], leaves));
            BinaryDocValues identities = leaf.reader().getBinaryDocValues(PassageFields.IDENTITY);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; place < documents.length && documents[place] < end; place++) {
                if (identities.advanceExact(documents[place] - leaf.docBase)) {
                    ids.add(Identity.read(identities.binaryValue()).chunkId());
                }
            }
        }
        return ids;
    }

    /** English as the index has it, too. */
    private List<Term> terms(String question) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(PassageFields.CONTENT, question)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(PassageFields.CONTENT, word.toString()));
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("A question in memory could not be read.", e);
        }
    }

    private static Path index(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no index below " + root + "."));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
