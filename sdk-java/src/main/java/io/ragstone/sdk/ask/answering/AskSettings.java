package io.ragstone.sdk.ask.answering;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.sdk.wire.Fields;
import io.ragstone.sdk.wire.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a tenant's questions are answered.
 *
 * <pre>{@code
 * if (!shop.answering().settings().steps().contains(AskStep.WIKI)) {
 *     System.out.println("Pages of the wiki do not answer.");
 * }
 * }</pre>
 *
 * @param steps what a question goes through; what is not among them is left out
 * @param cacheLifetime how long answers are repeated
 * @param semanticSimilarity how near two questions have to be to be one
 * @param rounds how many rounds of a talk are kept in mind
 * @param historyTokens how long they may be together
 * @param sessionLifetime after so long without a word a talk begins anew
 * @param handoff how people take over
 * @param texts what is said without a model, by name, where it is not as usual
 * @param strictCitation whether answers come with the words that they rest on
 */
public record AskSettings(
        Set<AskStep> steps,
        Duration cacheLifetime,
        double semanticSimilarity,
        int rounds,
        int historyTokens,
        Duration sessionLifetime,
        HandoffSettings handoff,
        Map<String, String> texts,
        boolean strictCitation) {
    /** Settings; what is listed is copied. */
    public AskSettings {
        steps = Set.copyOf(steps);
        texts = Map.copyOf(texts);
    }

    static AskSettings of(JsonNode json) {
        Fields fields = new Fields(json);
        Double similarity = fields.decimal("semantic_similarity");
        return new AskSettings(
                steps(new Fields(fields.node("steps"))),
                Duration.ofSeconds(fields.count("cache_seconds")),
                similarity == null ? 1 : similarity,
                (int) fields.count("rounds"),
                (int) fields.count("history_tokens"),
                Duration.ofSeconds(fields.count("session_seconds")),
                HandoffSettings.of(fields.node("handoff")),
                texts(fields.node("texts")),
                Boolean.TRUE.equals(fields.flag("strict_citation")));
    }

    private static Set<AskStep> steps(Fields fields) {
        return Arrays.stream(AskStep.values())
                .filter(step -> Boolean.TRUE.equals(fields.flag(Words.of(step))))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new TreeMap<>();
        json.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }
}
