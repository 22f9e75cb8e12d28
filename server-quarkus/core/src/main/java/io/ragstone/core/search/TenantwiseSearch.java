package io.ragstone.core.search;

import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.page.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches knowledge bases of several tenants or models, each in its own index, and puts what was found in one order. */
final class TenantwiseSearch {
    private final Function<SearchRequest, SearchResult> search;

    TenantwiseSearch(Function<SearchRequest, SearchResult> search) {
        this.search = search;
    }

    static boolean concerns(SearchRequest request) {
        return request.bases().stream().map(IndexKey::of).distinct().count() > 1;
    }

    SearchResult search(SearchRequest request) {
        PageRequest page = request.page();
        long reach = Math.min((long) page.offset() + page.limit(), Integer.MAX_VALUE);
        PageRequest upTo = new PageRequest(0, (int) reach);
        Collection<List<KnowledgeBase>> byIndex = request.bases().stream()
                .collect(Collectors.groupingBy(IndexKey::of, LinkedHashMap::new, Collectors.toList()))
                .values();
        List<SearchResult> found = byIndex.stream()
                .map(bases -> search.apply(request.in(bases, upTo)))
                .toList();
        return new SearchResult(
                found.stream().mapToLong(SearchResult::total).sum(),
                found.stream()
                        .flatMap(result -> result.passages().stream())
                        .sorted(Comparator.comparingDouble(SearchResult.Passage::similarity)
                                .reversed())
                        .skip(page.offset())
                        .limit(page.limit())
                        .toList(),
                found.stream()
                        .flatMap(result -> result.perDocument().stream())
                        .sorted(Comparator.comparingInt(SearchResult.DocumentCount::passages)
                                .reversed())
                        .toList(),
                notes(found),
                null);
    }

    private static List<String> notes(List<SearchResult> found) {
        List<String> notes = new ArrayList<>();
        found.forEach(result -> notes.addAll(result.notes()));
        return notes;
    }
}
