package io.ragstone.core.wiki.vote;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.call.Ids;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.knowledge.SampleKnowledgeBases;
import io.ragstone.core.model.Cancellation;
import io.ragstone.core.model.Embedder;
import io.ragstone.core.model.Vector;
import io.ragstone.core.wiki.WikiScene;
import io.ragstone.core.wiki.patch.PatchService.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageVoteTest extends WikiScene {
    private final List<String> embedded = new ArrayList<>();
    private final PageVote vote = new PageVote(
            pages,
            chunks,
            (owner, model) -> new Listening(),
            (owner, model) -> new NearEmbedder(),
            models,
            new PageVote.Rules(.3, true));

    private final class Listening implements Embedder {
        private final NearEmbedder words = new NearEmbedder();

        @Override
        public String model() {
            return words.model();
        }

        @Override
        public int dimensions() {
            return words.dimensions();
        }

        @Override
        public List<Vector> embed(List<String> texts) {
            embedded.addAll(texts);
            return words.embed(texts);
        }

        @Override
        public double trust(String text) {
            return 1;
        }

        @Override
        public double unrelated() {
            return words.unrelated();
        }
    }

    @BeforeEach
    void compile() {
        shop();
        compiler.compile(base, topic("return-policy", "Return policy", "returns"), false);
        compiler.compile(base, topic("shipping", "Shipping", "delivery"), false);
        compiler.compile(base, topic("warranty", "Warranty"), false);
        lint.check(base, page -> true);
    }

    private Optional<String> voted(String question) {
        return vote.vote(tenant, List.of(base), question, new Cancellation()).map(WikiHit::slug);
    }

    @Test
    void wordsAndMeaningAgree() {
        WikiHit hit = vote.vote(tenant, List.of(base), "How many months does the warranty last?", new Cancellation())
                .orElseThrow();

        assertThat(hit.slug()).isEqualTo("warranty");
        assertThat(hit.body()).contains("24 months").doesNotContain("[chunk_");
        assertThat(hit.tokens()).isPositive();
        assertThat(hit.chunkIds()).isNotEmpty();
        assertThat(hit.documentIds()).hasSize(1);
        assertThat(voted("How many working days does shipping within the country take?"))
                .contains("shipping");
    }

    @Test
    void doubtsAreNoHit() {
        assertThat(voted("Who won the chess championship?")).isEmpty();
        assertThat(voted("Does shipping or the warranty matter?")).isEmpty();
        assertThat(voted(" ")).isEmpty();
        assertThat(voted("Which colours of warranty submarines cross Antarctic glaciers yearly?"))
                .isEmpty();
    }

    @Test
    void aModelDecidesWhereNamesAndMeaningDiffer() {
        models.answers("<think>hm</think>1");
        assertThat(voted("Is delivery covered when the warranty lasts months from the day of purchase?"))
                .isPresent();
        models.answers("none");
        assertThat(voted("Is delivery covered when the warranty lasts months from the day of purchase?"))
                .isEmpty();
        models.breakDown();
        assertThat(voted("Is delivery covered when the warranty lasts months from the day of purchase?"))
                .isEmpty();
    }

    @Test
    void nothingThatIsOldOrUnpublishedIsServed() {
        document("warranty.md", "# Warranty\n\nThe warranty lasts 12 months from the day of purchase.");
        assertThat(voted("How many months does the warranty last?")).isEmpty();
        compiler.compile(base, topic("warranty", "Warranty"), false);
        assertThat(voted("How many months does the warranty last?")).isEmpty();
        lint.check(base, page -> true);
        assertThat(voted("How many months does the warranty last?")).contains("warranty");
    }

    @Test
    void pagesStayInMemoryUntilTheyChange() {
        voted("How many months does the warranty last?");
        embedded.clear();
        long before = vote.revision(tenant, List.of(base.id()));
        voted("How many working days does shipping take?");
        assertThat(embedded).isEmpty();

        patching.apply(call, base, new Wanted("warranty", "Batteries", "Batteries: 6 months", "c1", 1.0));

        assertThat(vote.revision(tenant, List.of(base.id()))).isGreaterThan(before);
        assertThat(vote.vote(tenant, List.of(base), "How many months does the warranty last?", new Cancellation()))
                .get()
                .satisfies(hit -> assertThat(hit.body()).contains("Batteries: 6 months"));
        assertThat(embedded).isNotEmpty();
    }

    @Test
    void anotherTenantHearsNothing() {
        UUID stranger = ids.next();
        assertThat(vote.vote(stranger, List.of(base), "How many months does the warranty last?", new Cancellation()))
                .isEmpty();
        KnowledgeBase other = new SampleKnowledgeBases(new Ids(clock)).named(tenant, "Other");
        assertThat(vote.vote(tenant, List.of(other), "How many months does the warranty last?", new Cancellation()))
                .isEmpty();
    }
}
