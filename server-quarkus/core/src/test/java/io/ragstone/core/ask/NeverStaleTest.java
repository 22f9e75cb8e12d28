package io.ragstone.core.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.ask.reply.Reply;
import io.ragstone.core.ask.step.Inquiry;
import io.ragstone.core.ask.step.Question;
import io.ragstone.core.document.Document;
import io.ragstone.core.knowledge.IndexKey;
import io.ragstone.core.knowledge.KnowledgeBase;
import io.ragstone.core.model.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to knowledge in whatever order: an answer tells what is true when it is asked for. */
class NeverStaleTest {
    private static final int STEPS = 400;
    private static final String[] THINGS = {"bicycle", "lamp", "kettle"};

    /** Two knowledge bases of one tenant and one of another, which know of the same things. */
    private static final class World extends AskScene {
        private final KnowledgeBase second = base(tenant, "Workshop");
        private final KnowledgeBase foreign = base(tenant(), "Elsewhere");
        private final List<KnowledgeBase> places = List.of(base, second, foreign);
        private final Map<String, Document> texts = new HashMap<>();
        private final Map<String, String> facts = new HashMap<>();
        private final Map<String, String> pages = new HashMap<>();
        private final Random random;
        private int versions;

        World(long seed) {
            random = new Random(seed);
        }

        /** No two facts are the same, wherever they are. */
        private String fact(String thing) {
            versions++;
            return "The " + thing + " costs " + (1000 + versions) + " euros.";
        }

        private static String key(KnowledgeBase place, String thing) {
            return place.id() + thing;
        }

        void happen() {
            KnowledgeBase place = places.get(random.nextInt(places.size()));
            String thing = THINGS[random.nextInt(THINGS.length)];
            switch (random.nextInt(10)) {
                case 0 -> reingest(place, thing);
                case 1 -> delete(place, thing);
                case 2 -> patch(place, thing);
                case 3 -> unpublish(place, thing);
                default -> ask(place, thing);
            }
        }

        private void reingest(KnowledgeBase place, String thing) {
            String key = key(place, thing);
            Document document = texts.computeIfAbsent(key, any -> document(place, thing + ".txt"));
            String fact = fact(thing);
            facts.put(key, fact);
            ingest(place, document, ++versions, fact);
        }

        private void delete(KnowledgeBase place, String thing) {
            String key = key(place, thing);
            Document document = texts.remove(key);
            if (document != null) {
                facts.remove(key);
                chunks.deleteDocuments(IndexKey.of(place), place.id(), List.of(document.id()));
                documents.delete(place.tenantId(), List.of(document.id()));
            }
        }

        private void patch(KnowledgeBase place, String thing) {
            String fact = fact(thing);
            pages.put(key(place, thing), fact);
            wiki.put(place.id(), thing, fact, 10);
        }

        private void unpublish(KnowledgeBase place, String thing) {
            if (pages.remove(key(place, thing)) != null) {
                wiki.remove(place.id(), thing);
            }
        }

        private void ask(KnowledgeBase place, String thing) {
            boolean everywhere = random.nextInt(4) == 0;
            String question = random.nextBoolean()
                    ? "How much does the " + thing + " cost?"
                    : "The " + thing + " does cost how much?";
            Reply reply = super.ask(
                            call(place.tenantId()), Question.of(question).in(everywhere ? null : place.id()))
                    .reply();
            String described = reply.route() + ": " + reply.text();
            List<KnowledgeBase> asked = everywhere
                    ? places.stream()
                            .filter(one -> one.tenantId().equals(place.tenantId()))
                            .toList()
                    : List.of(place);
            List<String> current = current(asked, thing);
            if (current.isEmpty()) {
                assertThat(reply.text()).as(described).doesNotContain("The " + thing + " costs");
            } else {
                assertThat(current).as(described).contains(reply.text());
            }
        }

        /** A page goes before passages. */
        private List<String> current(List<KnowledgeBase> asked, String thing) {
            List<String> current = new ArrayList<>();
            asked.forEach(place -> add(pages.get(key(place, thing)), current));
            if (current.isEmpty()) {
                asked.forEach(place -> add(facts.get(key(place, thing)), current));
            }
            return current;
        }

        private static void add(@Nullable String fact, List<String> to) {
            if (fact != null) {
                to.add(fact);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anAnswerIsTrueWhenItIsAskedFor(long seed) {
        World world = new World(seed);
        for (int i = 0; i < STEPS; i++) {
            world.happen();
        }
        assertThat(world.routes).as("seed %d", seed).contains("cache", "semantic_cache", "wiki", "rag");
    }

    @Test
    void anAnswerThatWasMadeWhileSomethingChangedIsNotKept() {
        World world = new World(0);
        Document document = world.told(world.base, "lamp.txt", "The lamp costs 1 euros.");
        world.clock.advance(Duration.ofSeconds(1));
        Inquiry inquiry = world.asking.open(world.call, Question.of("How much does the lamp cost?"));
        world.ingest(world.base, document, 2, "The lamp costs 2 euros.");
        world.asking.answer(inquiry, new Cancellation(), null);
        world.ingest(world.base, document, 3, "The lamp costs 3 euros.");

        assertThat(world.ask("How much does the lamp cost?").reply().text()).isEqualTo("The lamp costs 3 euros.");
    }
}
