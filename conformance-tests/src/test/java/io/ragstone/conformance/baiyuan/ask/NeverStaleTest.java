package io.ragstone.conformance.baiyuan.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Http;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.ragflow.Given;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Facts change in random order, through another API; whoever asks is told what is true then. */
@OnSharedServer
class NeverStaleTest {
    private static final int STEPS = 60;

    private final Random random = new Random(20260302);
    private final Map<Place, String> facts = new HashMap<>();
    private final Map<Place, String> chunks = new HashMap<>();
    private final Set<String> routes = new TreeSet<>();
    private final Accounts accounts;
    private final Account account;
    private int price = 1000;

    NeverStaleTest(Accounts accounts, Account account) {
        this.accounts = accounts;
        this.account = account;
    }

    /** A knowledge base with a document that has one fact at most. */
    private record Place(Account owner, String base, String document) {
        Http api() {
            return owner.api();
        }
    }

    private static Place place(Account owner) {
        Given given = new Given(owner.api());
        String base = given.dataset();
        return new Place(owner, base, given.document(base, "prices.txt", "x"));
    }

    @Test
    void anAnswerIsTrueWhenItIsAskedFor() {
        List<Place> places = List.of(place(account), place(account), place(accounts.register()));
        for (int i = 0; i < STEPS; i++) {
            Place place = places.get(random.nextInt(places.size()));
            switch (random.nextInt(6)) {
                case 0 -> tell(place);
                case 1 -> forget(place);
                default -> ask(place);
            }
        }
        assertThat(routes).contains("rag", "cache");
    }

    private void tell(Place place) {
        price++;
        String fact = "The bicycle costs " + price + " euros.";
        String chunk = chunks.get(place);
        if (chunk == null) {
            chunks.put(place, new Given(place.api()).chunk(place.base(), place.document(), fact));
        } else {
            place.api()
                    .put(Given.chunkPath(place.base(), place.document(), chunk), Json.object("content", fact))
                    .succeeded();
        }
        facts.put(place, fact);
    }

    private void forget(Place place) {
        String chunk = chunks.remove(place);
        if (chunk != null) {
            facts.remove(place);
            place.api()
                    .delete(Given.chunks(place.base(), place.document()), Json.object("chunk_ids", List.of(chunk)))
                    .succeeded();
        }
    }

    private void ask(Place place) {
        JsonNode answer =
                new Questions(place.owner()).ask("How much does the bicycle cost?", "knowledge_base_id", place.base());
        String fact = facts.get(place);
        routes.add(answer.path("route").asText());
        if (fact == null) {
            assertThat(answer.path("answer").asText()).as("%s", answer).doesNotContain("euros");
        } else {
            assertThat(answer.path("answer").asText()).as("%s", answer).isEqualTo(fact);
        }
    }
}
