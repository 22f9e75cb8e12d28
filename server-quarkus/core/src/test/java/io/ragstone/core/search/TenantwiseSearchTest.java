package io.ragstone.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.document.chunk.Chunk;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenantwiseSearchTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final KnowledgeBase one = base(new UUID(1, 1));
    private final KnowledgeBase other = base(new UUID(2, 2));
    private final List<SearchRequest> asked = new ArrayList<>();

    @Test
    void eachTenantIsAskedAndTheBestComesFirst() {
        SearchResult found = new TenantwiseSearch(this::fake).search(request(PageRequest.of(2, 2)));

        assertThat(asked).extracting(request -> request.bases().size()).containsExactly(2, 1);
        assertThat(asked).allSatisfy(request -> assertThat(request.page()).isEqualTo(new PageRequest(0, 4)));
        assertThat(found.total()).isEqualTo(6);
        assertThat(found.passages())
                .extracting(SearchResult.Passage::similarity)
                .containsExactly(.7, .6);
        assertThat(found.perDocument())
                .extracting(SearchResult.DocumentCount::passages)
                .containsExactly(2, 1);
        assertThat(found.notes()).containsExactly("note", "note");
    }

    @Test
    void oneTenantIsNoneOfItsConcern() {
        assertThat(TenantwiseSearch.concerns(request(PageRequest.ALL))).isTrue();
        assertThat(TenantwiseSearch.concerns(request(PageRequest.ALL).in(List.of(one, base(one.tenantId())))))
                .isFalse();
    }

    private SearchRequest request(PageRequest page) {
        return new SearchRequest("?", List.of(one, other, base(one.tenantId())), null, .3, .2, 1024, page, false);
    }

    private SearchResult fake(SearchRequest request) {
        asked.add(request);
        boolean first = request.bases().contains(one);
        Stream<Double> similarities = first ? Stream.of(.9, .7, .5) : Stream.of(.8, .6, .4);
        return new SearchResult(
                3,
                similarities.map(TenantwiseSearchTest::passage).toList(),
                List.of(new SearchResult.DocumentCount(UUID.randomUUID(), "x", first ? 1 : 2)),
                List.of("note"),
                null);
    }

    private static SearchResult.Passage passage(double similarity) {
        UUID id = UUID.randomUUID();
        Chunk chunk = new Chunk(
                id.toString(),
                id,
                id,
                id,
                1,
                0,
                "text",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1,
                true,
                false,
                NOW);
        return new SearchResult.Passage(chunk, "x", similarity, 0, 0, null);
    }

    private static KnowledgeBase base(UUID tenant) {
        return new SampleKnowledgeBases(new Ids(Clock.systemUTC())).shared(tenant, "x");
    }
}
