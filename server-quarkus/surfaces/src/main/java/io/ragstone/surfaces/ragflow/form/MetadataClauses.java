package io.ragstone.surfaces.ragflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.core.document.MetadataCondition;
import io.ragstone.core.document.MetadataCondition.Clause;
import io.ragstone.core.document.MetadataCondition.Operator;
import io.ragstone.surfaces.ragflow.wire.RagflowRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Comparisons of metadata, as RAGFlow writes them. */
public final class MetadataClauses {
    private static final Pattern COMMA = Pattern.compile(",");

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("contains", Operator.CONTAINS),
            Map.entry("not contains", Operator.NOT_CONTAINS),
            Map.entry("start with", Operator.STARTS_WITH),
            Map.entry("end with", Operator.ENDS_WITH),
            Map.entry("empty", Operator.EMPTY),
            Map.entry("not empty", Operator.NOT_EMPTY),
            Map.entry("=", Operator.EQUAL),
            Map.entry("is", Operator.EQUAL),
            Map.entry("≠", Operator.NOT_EQUAL),
            Map.entry("not is", Operator.NOT_EQUAL),
            Map.entry(">", Operator.GREATER),
            Map.entry("<", Operator.LESS),
            Map.entry("≥", Operator.GREATER_OR_EQUAL),
            Map.entry("≤", Operator.LESS_OR_EQUAL),
            Map.entry("in", Operator.IN),
            Map.entry("not in", Operator.NOT_IN));

    private MetadataClauses() {}

    /** Empty where it has no clauses. */
    public static Optional<MetadataCondition> condition(JsonNode condition) {
        List<Clause> clauses = new ArrayList<>();
        condition
                .path("conditions")
                .forEach(clause -> clauses.add(clause(
                        clause.path("name").asText(),
                        clause.path("comparison_operator").asText(),
                        clause.path("value"))));
        boolean all = !condition.path("logic").asText().equals("or");
        return clauses.isEmpty() ? Optional.empty() : Optional.of(new MetadataCondition(all, clauses));
    }

    private static Clause clause(String field, String written, JsonNode value) {
        return known(field, written, value)
                .orElseThrow(() -> new RagflowRefusal(
                        102,
                        "`comparison_operator` " + written + " doesn't exist; there are "
                                + OPERATORS.keySet().stream().sorted().toList()));
    }

    /** Empty when there is no such operator. */
    public static Optional<Clause> known(String field, String written, JsonNode value) {
        return Optional.ofNullable(OPERATORS.get(written))
                .map(operator -> new Clause(field, operator, wanted(operator, value)));
    }

    /** Several values are a list or, for {@code in} and {@code not in}, a text with commas between them. */
    private static List<String> wanted(Operator operator, JsonNode value) {
        List<String> wanted = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> wanted.add(one.asText()));
        } else if (operator == Operator.IN || operator == Operator.NOT_IN) {
            COMMA.splitAsStream(value.asText())
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .forEach(wanted::add);
        } else {
            wanted.add(value.asText());
        }
        return wanted;
    }
}
