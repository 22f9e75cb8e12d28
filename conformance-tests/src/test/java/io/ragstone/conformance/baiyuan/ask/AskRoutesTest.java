package io.ragstone.conformance.baiyuan.ask;

import static io.ragstone.conformance.baiyuan.ask.Questions.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.conformance.call.Json;
import io.ragstone.conformance.server.Account;
import io.ragstone.conformance.server.Accounts;
import io.ragstone.conformance.server.OnSharedServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each way in which a question is answered, as the answer names it and as the metrics count it. */
@OnSharedServer
class AskRoutesTest {
    private static final Pattern COUNT = Pattern.compile("ragstone_ask_total\\{route=\"(\\w+)\"} (\\S+)");
    private static final String QUESTION = "Within how many days can goods be returned?";

    /** Together they are more than a page may have to be told as it is. */
    private static final List<String> PARTS = List.of(
            "shade",
            "stand",
            "cable",
            "switch",
            "dimmer",
            "socket",
            "transformer",
            "hinge",
            "base plate",
            "clamp",
            "reflector",
            "cord grip");

    private final Questions questions;
    private final Accounts accounts;
    private final String facts;
    private final String wiki;

    AskRoutesTest(Account account, Accounts accounts) {
        this.questions = new Questions(account);
        this.accounts = accounts;
        this.facts = questions.knowing("Goods can be returned within 30 days.");
        this.wiki = questions.knowing("The shop opens at nine.");
        patch("return-policy", "Deadline", "Deadline: 30 days");
        for (String part : PARTS) {
            patch(
                    "warranty-terms",
                    "The " + part,
                    "The warranty of lamps covers the " + part
                            + " when it breaks in ordinary use at home, in the office or"
                            + " in the garden, as long as the receipt of the shop is kept and shown at the counter together"
                            + " with the lamp and all that came in its box");
        }
    }

    private void patch(String slug, String section, String content) {
        String claim = wiki + ":" + section.replace(' ', '-');
        JsonNode patch =
                Json.object("section", section, "content", content, "source_claim_id", claim, "confidence", 0.98);
        JsonNode patched = questions
                .http()
                .post("/api/v1/wiki/patch", Json.object("knowledge_base_id", wiki, "slug", slug, "patch", patch))
                .data();
        assertThat(patched.path("live").asBoolean()).as("%s", patched).isTrue();
    }

    @Test
    void everyRouteIsTakenAndCounted() {
        Map<String, Double> before = counted();

        taken("smalltalk", "Hello!");
        taken("opinion", "What do you think of goods?");
        taken("handoff", "I want to talk to a human");
        taken("rag", QUESTION, "knowledge_base_id", facts);
        taken("cache", QUESTION, "knowledge_base_id", facts);
        taken("semantic_cache", "Within how many days can the goods be returned?", "knowledge_base_id", facts);
        taken("wiki", "What is the return policy?", "knowledge_base_id", wiki);
        taken("wiki_summary", "Do the warranty terms cover the transformer?", "knowledge_base_id", wiki);
        questions
                .http()
                .put(SETTINGS, Json.object("steps", Json.object("retrieval", false)))
                .data();
        taken("degraded", "When does the shop open?", "knowledge_base_id", wiki);

        Map<String, Double> after = counted();
        assertThat(after).hasSizeGreaterThanOrEqualTo(9);
        assertThat(List.of(
                        "smalltalk",
                        "opinion",
                        "handoff",
                        "rag",
                        "cache",
                        "semantic_cache",
                        "wiki",
                        "wiki_summary",
                        "degraded"))
                .allSatisfy(route -> assertThat(after.getOrDefault(route, 0.))
                        .as(route)
                        .isGreaterThan(before.getOrDefault(route, 0.)));
    }

    private void taken(String route, String question, Object... more) {
        JsonNode answer = questions.ask(question, more);
        assertThat(answer.path("route").asText()).as("%s", answer).isEqualTo(route);
        assertThat(answer.path("from_wiki").asBoolean()).isEqualTo(route.startsWith("wiki"));
    }

    private Map<String, Double> counted() {
        Map<String, Double> counts = new TreeMap<>();
        Matcher line = COUNT.matcher(accounts.anonymous().get("/q/metrics").text());
        while (line.find()) {
            counts.put(line.group(1), Double.valueOf(line.group(2)));
        }
        return counts;
    }
}
