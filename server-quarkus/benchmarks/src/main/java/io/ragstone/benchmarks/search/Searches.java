package io.ragstone.benchmarks.search;

import io.ragstone.adapters.lucene.LucenePassageIndex;
import io.ragstone.adapters.lucene.PlainLucene;
import io.ragstone.core.document.FakeDocumentStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.FakeKnowledgeBaseStore;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.search.IndexFollower;
import io.ragstone.core.search.SearchRequest;
import io.ragstone.core.search.SearchResult;
import io.ragstone.core.search.SearchService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Both ways of searching one index, opened once; questions follow each other in a round. */
final class Searches implements AutoCloseable {
    private static final int QUESTIONS = 1000;

    /** What a user gets without asking for more. */
    private static final PageRequest PAGE = PageRequest.of(1, 30);

    private static final double VECTOR_WEIGHT = .3;
    private static final double THRESHOLD = .2;
    private static final int TOP_K = 1024;

    private final Passages passages;
    private final boolean everywhere;
    private final List<Passages.Question> questions;
    private final LucenePassageIndex index;
    private final SearchService service;
    private final PlainLucene lucene;
    private int next;

    Searches(Path folder, int count, boolean everywhere) throws IOException {
        this.passages = new Passages(count);
        this.everywhere = everywhere;
        questions = IntStream.range(0, QUESTIONS).mapToObj(passages::question).toList();
        index = PreparedIndex.open(folder);
        lucene = new PlainLucene(folder);
        RememberedChunks chunks = new RememberedChunks(passages);
        PreparedEmbedder embedder = new PreparedEmbedder(questions);
        FakeDocumentStore documents = new FakeDocumentStore();
        FakeKnowledgeBaseStore bases = new FakeKnowledgeBaseStore(documents);
        passages.bases().forEach(bases::insert);
        service = new SearchService(
                index,
                new IndexFollower(chunks, index),
                chunks,
                documents,
                bases,
                (tenant, model) -> embedder,
                (tenant, model) -> {
                    throw CoreException.notFound("There is no model that reranks.");
                });
    }

    SearchResult service(boolean highlight) {
        Passages.Question question = question();
        return service.search(new SearchRequest(
                question.text(), bases(question), null, VECTOR_WEIGHT, THRESHOLD, TOP_K, PAGE, highlight));
    }

    List<String> lucene() throws IOException {
        Passages.Question question = question();
        return lucene.search(
                question.text(),
                question.vector(),
                bases(question).stream().map(KnowledgeBase::id).toList());
    }

    private Passages.Question question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }

    private List<KnowledgeBase> bases(Passages.Question question) {
        return everywhere ? passages.bases() : List.of(passages.baseOf(question.passage()));
    }

    @Override
    public void close() throws IOException {
        lucene.close();
        index.close();
    }
}
