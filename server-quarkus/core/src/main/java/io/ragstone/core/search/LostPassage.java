package io.ragstone.core.search;

import io.ragstone.core.document.Document;
import io.ragstone.core.document.DocumentStore;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.document.chunk.ChunkStore;
import io.ragstone.core.document.chunk.ChunkTag;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import io.ragstone.core.page.Paged;
import io.ragstone.core.search.Explain.Expected;
import io.ragstone.core.search.SearchTrace.Fate;
import io.ragstone.core.search.SearchTrace.Judged;
import io.ragstone.core.search.SearchTrace.Lost;
import io.ragstone.core.search.SearchTrace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the stage of a search that lost a passage which somebody expected. */
final class LostPassage {
    /** A chunk with so much of the passage holds it. */
    private static final double HOLDS = .9;

    /** One with so little of it holds nothing of it. */
    private static final double PART = .15;

    private static final int PAGE = 500;

    /** The chunks that could hold it are those with most of its words; it is hardly ever behind so many others. */
    private static final int REACH = 50;

    private final PassageIndex index;
    private final ChunkStore chunks;
    private final DocumentStore documents;

    LostPassage(PassageIndex index, ChunkStore chunks, DocumentStore documents) {
        this.index = index;
        this.chunks = chunks;
        this.documents = documents;
    }

    /** @param judged all candidates, in the order of the answer, those that were left out among them */
    Verdict verdict(SearchRequest request, Expected expected, List<Judged> judged) {
        KnowledgeBase first = request.bases().get(0);
        Optional<Document> document =
                Optional.ofNullable(expected.documentId()).flatMap(id -> documents.find(first.tenantId(), id));
        if (expected.documentId() != null
                && document.filter(d -> isSearched(request, d)).isEmpty()) {
            return lost(
                    Lost.FILTERED,
                    List.of(),
                    "The document is in none of the knowledge bases that were searched, or"
                            + " the filter leaves it out.");
        }
        Wording wanted = Wording.of(expected.passage());
        List<Chunk> all = document.map(this::chunksOf).orElseGet(() -> chunksLike(request, expected.passage()));
        List<Chunk> holders = all.stream()
                .filter(chunk -> wanted.shareIn(List.of(Wording.of(chunk.content()))) >= HOLDS)
                .toList();
        return holders.isEmpty() ? inNoChunk(wanted, all) : ofHolders(request, holders, judged);
    }

    private static boolean isSearched(SearchRequest request, Document document) {
        Set<UUID> named = request.documentIds();
        return request.bases().stream().anyMatch(base -> base.id().equals(document.knowledgeBaseId()))
                && (named == null || named.contains(document.id()));
    }

    private List<Chunk> chunksOf(Document document) {
        List<Chunk> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            Paged<Chunk> some = chunks.list(document.tenantId(), document.id(), PageRequest.of(page, PAGE));
            all.addAll(some.items());
            if (some.items().isEmpty() || all.size() >= some.total()) {
                return all;
            }
        }
    }

    private List<Chunk> chunksLike(SearchRequest request, String passage) {
        Set<UUID> bases = request.bases().stream().map(KnowledgeBase::id).collect(Collectors.toSet());
        IndexKey key = IndexKey.of(request.bases().get(0));
        List<String> ids =
                index.search(key, new IndexQuery(passage, null, new SearchFilter(bases, null), REACH)).items().stream()
                        .map(Candidate::chunkId)
                        .toList();
        return chunks.findAll(key.tenantId(), ids);
    }

    private static Verdict inNoChunk(Wording wanted, List<Chunk> all) {
        List<Chunk> parts = all.stream()
                .filter(chunk -> wanted.shareIn(List.of(Wording.of(chunk.content()))) >= PART)
                .toList();
        double share = wanted.shareIn(
                parts.stream().map(chunk -> Wording.of(chunk.content())).toList());
        if (parts.size() > 1 && share >= HOLDS) {
            return lost(
                    Lost.CUT_APART,
                    ids(parts),
                    "The passage was cut into " + parts.size()
                            + " chunks; larger chunks, other delimiters or another chunk method keep it whole.");
        }
        return lost(
                Lost.NOT_PARSED,
                ids(parts),
                "No chunk holds the passage"
                        + (share > 0
                                ? String.format(Locale.ROOT, "; the nearest" + " ones hold %.0f %% of it", 100 * share)
                                : "")
                        + ". Its document is not parsed, or this text of it could not be read.");
    }

    private static Verdict ofHolders(SearchRequest request, List<Chunk> holders, List<Judged> judged) {
        Set<String> ids = holders.stream().map(Chunk::id).collect(Collectors.toSet());
        List<Judged> kept = judged.stream().filter(j -> j.fate() == Fate.KEPT).toList();
        for (int place = 1; place <= kept.size(); place++) {
            if (ids.contains(kept.get(place - 1).candidate().chunkId())) {
                return inAnswer(request, ids(holders), place);
            }
        }
        return judged.stream()
                .filter(j -> ids.contains(j.candidate().chunkId()))
                .findFirst()
                .map(j -> leftOut(request, ids(holders), j))
                .orElseGet(() -> noCandidate(request, holders));
    }

    private static Verdict inAnswer(SearchRequest request, List<String> holders, int place) {
        long end = (long) request.page().offset() + request.page().limit();
        return place > request.page().offset() && place <= end
                ? new Verdict(Lost.NOT_LOST, holders, place, "It was found and has place " + place + ".")
                : new Verdict(
                        Lost.OUT_OF_THE_PAGE,
                        holders,
                        place,
                        "It was found, but its place " + place + " is not on this page.");
    }

    private static Verdict leftOut(SearchRequest request, List<String> holders, Judged judged) {
        return switch (judged.fate()) {
            case DUPLICATE -> lost(Lost.DUPLICATE, holders, "Another passage that says the same stands in its place.");
            case BELOW_THRESHOLD ->
                lost(
                        Lost.BELOW_THRESHOLD,
                        holders,
                        String.format(
                                Locale.ROOT,
                                "Its similarity is %.3f, the threshold is %.3f.",
                                judged.similarity(),
                                request.threshold()));
            case UNRELATED, KEPT ->
                lost(
                        Lost.UNRELATED,
                        holders,
                        String.format(
                                Locale.ROOT,
                                "It has no word of the question, and its vector is no nearer to the question than chance (cosine %.3f).",
                                judged.candidate().cosine()));
        };
    }

    private static Verdict noCandidate(SearchRequest request, List<Chunk> holders) {
        return holders.stream().noneMatch(Chunk::available)
                ? lost(Lost.FILTERED, ids(holders), "The chunk or its document is switched off.")
                : holders.stream().noneMatch(chunk -> isNamed(request, chunk))
                        ? lost(
                                Lost.FILTERED,
                                ids(holders),
                                "The filter leaves its document out, or it has none of the tags.")
                        : lost(
                                Lost.OUT_OF_REACH,
                                ids(holders),
                                "Too many other passages have more of the question's words, and too many are nearer in meaning; ask in the passage's own words.");
    }

    private static boolean isNamed(SearchRequest request, Chunk chunk) {
        Set<UUID> named = request.documentIds();
        Set<String> tags = request.tags();
        return (named == null || named.contains(chunk.documentId()))
                && (tags == null || chunk.tags().stream().map(ChunkTag::name).anyMatch(tags::contains));
    }

    private static Verdict lost(Lost stage, List<String> chunkIds, String explanation) {
        return new Verdict(stage, chunkIds, 0, explanation);
    }

    private static List<String> ids(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::id).toList();
    }
}
