package io.ragstone.core.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses documents by their metadata. */
public record MetadataCondition(boolean all, List<Clause> clauses) {
    public MetadataCondition {
        clauses = List.copyOf(clauses);
    }

    /** How a document's value is compared with the wanted one. */
    public enum Operator {
        CONTAINS,
        NOT_CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        EMPTY,
        NOT_EMPTY,
        EQUAL,
        NOT_EQUAL,
        GREATER,
        LESS,
        GREATER_OR_EQUAL,
        LESS_OR_EQUAL,
        IN,
        NOT_IN;

        boolean isNegative() {
            return this == NOT_CONTAINS || this == NOT_EQUAL || this == NOT_IN;
        }
    }

    /**
     * One comparison. A field that is a list is there as often as it has elements, and one of them is enough; of several
     * wanted values one is enough too. What is denied has to be true of none of them.
     */
    public record Clause(String field, Operator operator, List<String> wanted) {
        public Clause {
            wanted = List.copyOf(wanted);
        }

        public Clause(String field, Operator operator, String wanted) {
            this(field, operator, List.of(wanted));
        }

        boolean matches(Map<String, Object> metadata) {
            List<String> values = values(metadata.get(field));
            return switch (operator) {
                case EMPTY -> values.stream().allMatch(String::isBlank);
                case NOT_EMPTY -> values.stream().anyMatch(value -> !value.isBlank());
                default ->
                    operator.isNegative()
                            ? values.stream().noneMatch(this::isOneOfThem)
                            : values.stream().anyMatch(this::isOneOfThem);
            };
        }

        private boolean isOneOfThem(String value) {
            return wanted.stream().anyMatch(one -> fits(value, one));
        }

        /** Whether the comparison, or the one that is denied, is true of these two. */
        private boolean fits(String value, String one) {
            String left = value.toLowerCase(Locale.ROOT);
            String right = one.toLowerCase(Locale.ROOT);
            return switch (operator) {
                case CONTAINS, NOT_CONTAINS -> left.contains(right);
                case STARTS_WITH -> left.startsWith(right);
                case ENDS_WITH -> left.endsWith(right);
                case EQUAL, NOT_EQUAL, IN, NOT_IN -> MetadataOrder.compare(left, right) == 0;
                case GREATER -> MetadataOrder.compare(left, right) > 0;
                case LESS -> MetadataOrder.compare(left, right) < 0;
                case GREATER_OR_EQUAL -> MetadataOrder.compare(left, right) >= 0;
                case LESS_OR_EQUAL -> MetadataOrder.compare(left, right) <= 0;
                case EMPTY, NOT_EMPTY -> throw new IllegalStateException(operator + " compares nothing");
            };
        }

        private static List<String> values(@Nullable Object value) {
            return value instanceof Collection<?> many
                    ? many.stream().map(String::valueOf).toList()
                    : Stream.ofNullable(value).map(String::valueOf).toList();
        }
    }

    public boolean matches(Map<String, Object> metadata) {
        return all
                ? clauses.stream().allMatch(clause -> clause.matches(metadata))
                : clauses.stream().anyMatch(clause -> clause.matches(metadata));
    }
}
