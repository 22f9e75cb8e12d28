package io.ragstone.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that has another number at the second door is under both in the source, as `101/400`. Each door's operation
 * gets its own of the two, in the examples of its answers too.
 */
enum DoorNumbers {
    FIRST,
    SECOND;

    private static final String CODES = "x-error-codes";
    private static final Pattern PAIR = Pattern.compile("(\\d+)/(\\d+)");

    void settle(ObjectNode operation) {
        if (!(operation.path(CODES) instanceof ObjectNode declared)) {
            return;
        }
        ObjectNode settled = operation.objectNode();
        for (Map.Entry<String, JsonNode> code : declared.properties()) {
            Matcher pair = PAIR.matcher(code.getKey());
            String number = pair.matches() ? pair.group(1 + ordinal()) : code.getKey();
            settled.withObjectProperty(number).setAll((ObjectNode) code.getValue());
            if (pair.matches()) {
                settleExamples(operation.path("responses"), code.getValue(), IntNode.valueOf(Integer.parseInt(number)));
            }
        }
        operation.set(CODES, settled);
    }

    private static void settleExamples(JsonNode node, JsonNode messages, IntNode number) {
        if (node instanceof ObjectNode answer
                && messages.has(answer.path("message").asText())) {
            answer.replace("code", number);
        }
        node.forEach(child -> settleExamples(child, messages, number));
    }
}
