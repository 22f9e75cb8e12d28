package io.ragstone.core.search;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.error.CoreException;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.KnowledgeBaseStore;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Embedders;
import io.ragstone.core.model.Rerankers;
import io.ragstone.core.model.Vector;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.search.HybridRanking.Ranked;
import io.ragstone.core.search.SearchResult.DocumentCount;
import io.ragstone.core.search.SearchResult.Passage;
import io.ragstone.core.search.SearchTrace.Fate;
import io.ragstone.core.search.SearchTrace.Judged;
import io.ragstone.core.search.SearchTrace.Verdict;
import io.ragstone.core.trace.Step.Kind;
import io.ragstone.core.trace.Traces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the passages that answer a question. */
public final class SearchService {
    /** What each side contributes; more than this changes nothing about the best ones. */
    private static final int DEPTH = 100;

    /** The deepest page that can be asked for, in passages. */
    private static final int MAX_DEPTH = 1024;

    private final PassageIndex index;
    private final IndexFollower follower;
    private final ChunkStore chunks;
    private final DocumentStore documents;
    private final KnowledgeBaseStore bases;
    private final Embedders embedders;
    private final NearDuplicates duplicates;
    private final LostPassage lost;
    private final Reranking reranking;
    private final Traces traces;

    /** Without anybody who wants to know how. */
    public SearchService(
            PassageIndex index,
            IndexFollower follower,
            ChunkStore chunks,
            DocumentStore documents,
            KnowledgeBaseStore bases,
            Embedders embedders,
            Rerankers rerankers) {
        this(index, follower, chunks, documents, bases, embedders, rerankers, Traces.none());
    }

    public SearchService(
            PassageIndex index,
            IndexFollower follower,
            ChunkStore chunks,
            DocumentStore documents,
            KnowledgeBaseStore bases,
            Embedders embedders,
            Rerankers rerankers,
            Traces traces) {
        this.index = index;
        this.follower = follower;
        this.chunks = chunks;
        this.documents = documents;
        this.bases = bases;
        this.embedders = embedders;
        this.duplicates = new NearDuplicates(chunks);
        this.lost = new LostPassage(index, chunks, documents);
        this.reranking = new Reranking(chunks, rerankers);
        this.traces = traces;
    }

    public SearchResult search(SearchRequest request) {
        if (request.question().isBlank() || request.bases().isEmpty()) {
            return SearchResult.NOTHING;
        }
        if (TenantwiseSearch.concerns(request)) {
            return new TenantwiseSearch(this::search).search(request);
        }
        UUID tenantId = request.bases().get(0).tenantId();
        return traces.follow(tenantId, Kind.RETRIEVAL, "retrieval", request::question, note -> {
            SearchResult found = find(request);
            SearchResult result = moved(request).map(this::find).orElse(found);
            note.output(() -> told(result));
            return result;
        });
    }

    private static String told(SearchResult result) {
        return result.passages().stream()
                .map(passage -> passage.documentName() + " (" + passage.similarity() + "): "
                        + passage.chunk().content())
                .collect(Collectors.joining("\n\n"));
    }

    /** The same request where its knowledge bases are now, if they got another model while they were searched. */
    private Optional<SearchRequest> moved(SearchRequest request) {
        KnowledgeBase first = request.bases().get(0);
        List<KnowledgeBase> now = bases.findAll(
                first.tenantId(),
                request.bases().stream().map(KnowledgeBase::id).toList());
        List<String> models =
                now.stream().map(KnowledgeBase::embeddingModel).distinct().toList();
        if (models.isEmpty() || models.equals(List.of(first.embeddingModel()))) {
            return Optional.empty();
        }
        if (models.size() > 1) {
            throw CoreException.conflict("One of these has just got another embedding model than the others. Search"
                    + " those that have the same one together.");
        }
        return Optional.of(request.in(now));
    }

    private SearchResult find(SearchRequest request) {
        Stopwatch watch = new Stopwatch();
        KnowledgeBase first = request.bases().get(0);
        IndexKey key = IndexKey.of(first);
        follower.catchUp(key);
        watch.lap("catch up with the database");
        Embedder embedder = embedders.get(first.tenantId(), first.embeddingModel());
        Vector question = embedder.embed(List.of(request.question())).get(0);
        watch.lap("embed the question");
        List<Candidate> candidates = candidates(request, key, question);
        watch.lap("search the index");
        HybridRanking ranking = ranking(request, embedder);
        Reranking.Outcome outcome = reranking.rank(request, first.tenantId(), ranking, candidates);
        Sifted sifted = Sifted.of(outcome.ranked(), request.threshold(), duplicates, first.tenantId());
        watch.lap("rank");
        SearchResult result = result(request, first.tenantId(), sifted.kept(), outcome.notes());
        watch.lap("load the passages");
        Explain explain = request.explain();
        return explain == null ? result : result.explainedBy(trace(request, explain, ranking, sifted, watch));
    }

    private SearchTrace trace(
            SearchRequest request, Explain explain, HybridRanking ranking, Sifted sifted, Stopwatch watch) {
        List<Judged> judged = sifted.judged();
        Verdict verdict = explain.expected() == null ? null : lost.verdict(request, explain.expected(), judged);
        return new SearchTrace(
                watch.laps(),
                ranking.trust(),
                ranking.share(),
                judged.size(),
                sifted.count(Fate.UNRELATED),
                sifted.count(Fate.BELOW_THRESHOLD),
                sifted.count(Fate.DUPLICATE),
                judged,
                verdict);
    }

    private List<Candidate> candidates(SearchRequest request, IndexKey key, Vector question) {
        Set<UUID> bases = request.bases().stream().map(KnowledgeBase::id).collect(Collectors.toSet());
        PageRequest page = request.page();
        long reach = (long) page.offset() + page.limit();
        int depth = (int) Math.clamp(reach, DEPTH, MAX_DEPTH);
        return index.search(
                        key,
                        new IndexQuery(
                                request.question(),
                                question,
                                new SearchFilter(bases, request.documentIds(), request.tags()),
                                depth,
                                Math.clamp(request.topK(), 0, depth)))
                .items();
    }

    private static HybridRanking ranking(SearchRequest request, Embedder embedder) {
        return new HybridRanking(
                embedder.trust(request.question()),
                embedder.unrelated(),
                request.vectorWeight(),
                request.bases().stream()
                        .collect(Collectors.toMap(KnowledgeBase::id, KnowledgeBase::pagerank, (a, b) -> a)));
    }

    private SearchResult result(SearchRequest request, UUID tenantId, List<Ranked> ranked, List<String> notes) {
        List<Ranked> wanted = ranked.stream()
                .skip(request.page().offset())
                .limit(request.page().limit())
                .toList();
        Map<String, Chunk> texts =
                chunks
                        .findAll(
                                tenantId,
                                wanted.stream()
                                        .map(r -> r.candidate().chunkId())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Chunk::id, Function.identity()));
        Map<UUID, Integer> counts = perDocument(ranked);
        Map<UUID, String> names = documents.namesOf(tenantId, counts.keySet());
        List<Passage> passages = new ArrayList<>();
        for (Ranked hit : wanted) {
            Chunk chunk = texts.get(hit.candidate().chunkId());
            // It may have been deleted since the index was asked.
            if (chunk != null) {
                passages.add(passage(request, hit, chunk, names.getOrDefault(chunk.documentId(), "")));
            }
        }
        return new SearchResult(
                ranked.size(),
                passages,
                counts.entrySet().stream()
                        .map(e -> new DocumentCount(e.getKey(), names.getOrDefault(e.getKey(), ""), e.getValue()))
                        .toList(),
                notes,
                null);
    }

    private Passage passage(SearchRequest request, Ranked hit, Chunk chunk, String documentName) {
        return new Passage(
                chunk,
                documentName,
                hit.similarity(),
                hit.candidate().coverage(),
                hit.candidate().cosine(),
                request.highlight() ? index.highlight(request.question(), chunk.content()) : null);
    }

    private static Map<UUID, Integer> perDocument(List<Ranked> ranked) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        ranked.forEach(r -> counts.merge(r.candidate().documentId(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** The chunks of one document that hold words of the text, best first. */
    public Paged<Chunk> searchWithin(KnowledgeBase base, Document document, String text, PageRequest page) {
        IndexKey key = IndexKey.of(base);
        follower.catchUp(key);
        long reach = (long) page.offset() + page.limit();
        Candidates found = index.search(
                key, new IndexQuery(text, null, new SearchFilter(Set.of(base.id()), Set.of(document.id())), (int)
                        Math.min(Math.max(reach, 1), Integer.MAX_VALUE)));
        List<String> ids = found.items().stream()
                .map(Candidate::chunkId)
                .skip(page.offset())
                .limit(page.limit())
                .toList();
        Map<String, Chunk> texts =
                chunks.findAll(base.tenantId(), ids).stream().collect(Collectors.toMap(Chunk::id, Function.identity()));
        return new Paged<>(
                ids.stream().filter(texts::containsKey).map(texts::get).toList(), found.lexicalTotal());
    }

    /** The text with the question's words marked; the text as it is where there are none. */
    public String highlight(String question, String text) {
        String marked = index.highlight(question, text);
        return marked == null ? text : marked;
    }
}
