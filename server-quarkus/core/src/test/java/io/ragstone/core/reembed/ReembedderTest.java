package io.ragstone.core.reembed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.document.ChunkService;
import io.ragstone.core.document.Document;
import io.ragstone.core.document.RunState;
import io.ragstone.core.document.chunk.EmbeddedChunk;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.TokenCounter;
import io.ragstone.core.model.Vector;
import io.ragstone.core.search.FakePassageIndex;
import io.ragstone.core.search.IndexFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReembedderTest extends ReembeddingScene {
    private final Document rules =
            document("Quiet hours begin at ten", "Dogs stay on the leash", "Bins go out on Monday");
    private final Document menu = document("Soup on Monday", "Fish on Friday");

    private void assertAllVectorsAreOf(String model, Document... all) {
        IndexKey key = new IndexKey(tenant, model);
        for (Document document : all) {
            List<String> known = chunks.ids(tenant, document.id());
            List<EmbeddedChunk> found = chunks.embedded(key, document.id(), known);
            assertThat(found).hasSameSizeAs(known);
            assertThat(found).allSatisfy(one -> assertThat(one.vector()).isEqualTo(vector(model, one)));
        }
        assertThat(staged.count(tenant, base.id()).staged()).isZero();
    }

    private static Vector vector(String model, EmbeddedChunk chunk) {
        return new NamedEmbedder(model).embed(List.of(chunk.chunk().content())).get(0);
    }

    @Test
    void afterwardsAllIsOfTheNewModel() {
        order(NEW);
        assertThat(state().state()).isEqualTo(RunState.RUNNING);
        assertThat(state().progress()).isZero();

        work();

        assertThat(isDone()).isTrue();
        assertThat(state().progress()).isEqualTo(1);
        assertThat(state().done()).isEqualTo(5);
        assertThat(baseNow().embeddingModel()).isEqualTo(NEW);
        assertAllVectorsAreOf(NEW, rules, menu);
        assertThat(found("Monday")).containsExactlyInAnyOrder("Bins go out on Monday", "Soup on Monday");
        assertThat(held(oldKey, "Monday")).isEmpty();
    }

    @Test
    void searchesFindTheSameAllTheTime() {
        List<List<String>> seen = new ArrayList<>();
        List<Double> progress = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            models.meanwhile.add(() -> {
                seen.add(found("leash"));
                progress.add(state().progress());
            });
        }
        order(NEW);

        work();

        assertThat(seen).hasSize(3).containsOnly(List.of("Dogs stay on the leash"));
        assertThat(progress).isSorted().doesNotHaveDuplicates();
        assertThat(found("leash")).containsExactly("Dogs stay on the leash");
    }

    @Test
    void aSearchThatBeganBeforeTheSwitchFindsToo() {
        KnowledgeBase before = baseNow();
        order(NEW);
        work();

        assertThat(found(before, "leash")).containsExactly("Dogs stay on the leash");
    }

    @Test
    void theNewIndexIsFullBeforeItIsSearched() {
        order(NEW);
        work();

        assertThat(index.sequence(newKey)).isEqualTo(chunks.lastChange(newKey));
    }

    @Test
    void anotherServersIndexIsFullToo() {
        FakePassageIndex elsewhere = new FakePassageIndex();
        Reembedder idle = new Reembedder(
                bases,
                documents,
                orders,
                staged,
                history,
                models,
                new IndexFollower(chunks, elsewhere),
                transactions,
                clock,
                LEASE,
                2);
        models.meanwhile.add(() -> {});
        models.meanwhile.add(idle::whileIdle);
        order(NEW);

        work();

        assertThat(elsewhere.sequence(newKey)).isPositive();
    }

    @Test
    void whatIsEditedMeanwhileIsEmbeddedAsItIsNow() {
        models.meanwhile.add(() -> put(rules, 0, "Quiet hours begin at nine"));
        models.meanwhile.add(() -> put(rules, 1, "Cats need no leash"));
        order(NEW);

        work();

        assertAllVectorsAreOf(NEW, rules, menu);
        assertThat(held(newKey, "hours leash"))
                .containsExactlyInAnyOrder("Quiet hours begin at nine", "Cats need no leash");
    }

    @Test
    void whatIsAddedOrParsedAgainMeanwhileIsEmbeddedToo() {
        List<Document> added = new ArrayList<>();
        models.meanwhile.add(() -> publish(rules, 2, "Quiet hours begin at eleven"));
        models.meanwhile.add(() -> {});
        models.meanwhile.add(() -> added.add(document("Bread at dawn")));
        order(NEW);

        work();

        assertAllVectorsAreOf(NEW, rules, menu, added.get(0));
        assertThat(chunks.ids(tenant, rules.id())).hasSize(1);
        assertThat(found("bread")).containsExactly("Bread at dawn");
        assertThat(held(newKey, "hours leash bins")).containsExactly("Quiet hours begin at eleven");
    }

    @Test
    void whatIsRemovedOrSwitchedOffMeanwhileIsSoAfterwards() {
        models.meanwhile.add(() -> {});
        models.meanwhile.add(() -> {
            chunks.delete(
                    oldKey,
                    base.id(),
                    rules.id(),
                    Set.copyOf(chunks.ids(tenant, rules.id()).subList(0, 1)));
            chunks.setAvailable(oldKey, base.id(), menu.id(), false);
        });
        order(NEW);

        work();

        assertThat(isDone()).isTrue();
        assertThat(held(newKey, "quiet hours dogs")).containsExactly("Dogs stay on the leash");
        assertThat(chunks.embedded(newKey, menu.id(), chunks.ids(tenant, menu.id())))
                .allSatisfy(one -> assertThat(one.chunk().available()).isFalse());
    }

    @Test
    void aDocumentThatGoesMeanwhileIsNowhere() {
        models.meanwhile.add(() -> {
            chunks.deleteDocuments(oldKey, base.id(), List.of(rules.id()));
            documents.delete(tenant, List.of(rules.id()));
        });
        order(NEW);

        work();

        assertThat(isDone()).isTrue();
        assertThat(held(newKey, "quiet dogs bins")).isEmpty();
        assertAllVectorsAreOf(NEW, menu);
    }

    @Test
    void aModelThatFailsLeavesEverythingAsItWas() {
        models.meanwhile.add(() -> {});
        models.meanwhile.add(models::fail);
        order(NEW);

        work();

        assertThat(state().state()).isEqualTo(RunState.FAILED);
        assertThat(state().message())
                .isEqualTo("The model " + NEW + " could not embed a text: The provider has failed. Try again later.");
        assertThat(baseNow().embeddingModel()).isEqualTo(OLD);
        assertAllVectorsAreOf(OLD, rules, menu);
        assertThat(found("leash")).containsExactly("Dogs stay on the leash");
        assertThat(held(newKey, "quiet dogs bins soup fish")).isEmpty();

        order(NEW);
        work();
        assertAllVectorsAreOf(NEW, rules, menu);
    }

    @Test
    void cancellingInTheMiddleLeavesEverythingAsItWas() {
        models.meanwhile.add(() -> {});
        models.meanwhile.add(() -> service.cancel(base));
        order(NEW);

        work();

        assertThat(state().state()).isEqualTo(RunState.CANCELLED);
        assertThat(models.texts).hasSize(3);
        assertThat(baseNow().embeddingModel()).isEqualTo(OLD);
        assertAllVectorsAreOf(OLD, rules, menu);
        assertThat(held(newKey, "quiet dogs bins soup fish")).isEmpty();
    }

    @Test
    void whoComesAfterACrashGoesOnWhereItEnded() {
        order(NEW);
        models.meanwhile.add(() -> {});
        models.meanwhile.add(() -> {
            throw new AssertionError("kill -9");
        });
        Reembedding claimed = orders.claim("one that dies", LEASE).orElseThrow();
        assertThatThrownBy(() -> reembedder.run(claimed, "one that dies", () -> false))
                .hasMessage("kill -9");
        assertThat(orders.claim("the next one", LEASE)).isEmpty();
        models.meanwhile.clear();
        models.texts.clear();
        clock.advance(LEASE);

        work("the next one");

        assertThat(isDone()).isTrue();
        assertThat(models.texts).hasSize(3);
        assertAllVectorsAreOf(NEW, rules, menu);
    }

    @Test
    void whoLostItsLeaseChangesNothingMore() {
        order(NEW);
        models.meanwhile.add(() -> {
            clock.advance(LEASE);
            work("another");
        });

        work();

        assertThat(isDone()).isTrue();
        assertAllVectorsAreOf(NEW, rules, menu);
    }

    @Test
    void aKnowledgeBaseThatGoesTakesTheOrderWithIt() {
        order(NEW);
        models.meanwhile.add(() -> {
            chunks.deleteKnowledgeBase(oldKey, base.id());
            bases.delete(tenant, List.of(base.id()));
            orders.forget(base.id());
        });

        work();

        assertThat(orders.claim(WORKER, LEASE)).isEmpty();
        assertThat(staged.count(tenant, base.id()).staged()).isZero();
        assertThat(held(newKey, "quiet dogs bins soup fish")).isEmpty();
    }

    @Test
    void theSameModelMakesItsVectorsAgain() {
        held(oldKey, "Monday");
        long before = index.sequence(oldKey);
        order(OLD);

        work();

        assertThat(isDone()).isTrue();
        assertThat(models.texts).hasSize(5);
        assertAllVectorsAreOf(OLD, rules, menu);
        assertThat(index.sequence(oldKey)).isGreaterThan(before).isEqualTo(chunks.lastChange(oldKey));
        assertThat(found("leash")).containsExactly("Dogs stay on the leash");
    }

    @Test
    void itCanGoThereAndBackAgain() {
        order(NEW);
        work();
        service.start(baseNow(), OLD);
        work();

        assertThat(baseNow().embeddingModel()).isEqualTo(OLD);
        assertAllVectorsAreOf(OLD, rules, menu);
        assertThat(held(newKey, "quiet dogs bins soup fish")).isEmpty();
        assertThat(found("leash")).containsExactly("Dogs stay on the leash");
    }

    @Test
    void aServerThatGoesDownLeavesTheOrderToTheNextOne() {
        order(NEW);
        boolean[] down = new boolean[1];
        models.meanwhile.add(() -> down[0] = true);

        reembedder.run(orders.claim(WORKER, LEASE).orElseThrow(), WORKER, () -> down[0]);

        assertThat(state().state()).isEqualTo(RunState.RUNNING);
        assertThat(state().done()).isEqualTo(2);
        work("the next one");
        assertThat(isDone()).isTrue();
        assertThat(models.texts).hasSize(5);
    }

    @Test
    void aChunkThatIsAddedWithTheOldModelInHandGetsTheNewOne() {
        KnowledgeBase before = baseNow();
        ChunkService added = new ChunkService(
                chunks,
                documents,
                bases,
                (owner, model) -> new NamedEmbedder(model),
                new TokenCounter(),
                transactions,
                clock);
        order(NEW);
        work();

        added.add(before, rules, "Ferries leave at noon", List.of(), List.of());

        assertAllVectorsAreOf(NEW, rules, menu);
        assertThat(found("ferries")).containsExactly("Ferries leave at noon");
    }

    @Test
    void anEmptyKnowledgeBaseJustGetsTheModel() {
        chunks.deleteDocuments(oldKey, base.id(), List.of(rules.id(), menu.id()));
        order(NEW);

        work();

        assertThat(isDone()).isTrue();
        assertThat(state().progress()).isEqualTo(1);
        assertThat(baseNow().embeddingModel()).isEqualTo(NEW);
    }
}
