package io.ragstone.core.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
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
        LESS_OR_EQUAL;

        boolean isNegative() {
            return this == NOT_CONTAINS || this == NOT_EQUAL;
        }
    }

    /** One comparison. A field that is a list is there as often as it has elements, and one of them is enough. */
    public record Clause(String field, Operator operator, String wanted) {
        boolean matches(Map<String, Object> metadata) {
            List<String> values = values(metadata.get(field));
            return switch (operator) {
                case EMPTY -> values.stream().allMatch(String::isBlank);
                case NOT_EMPTY -> values.stream().anyMatch(value -> !value.isBlank());
                default ->
                    operator.isNegative()
                            ? values.stream().allMatch(this::matches)
                            : values.stream().anyMatch(this::matches);
            };
        }

        private boolean matches(String value) {
            String left = value.toLowerCase(Locale.ROOT);
            String right = wanted.toLowerCase(Locale.ROOT);
            return switch (operator) {
                case CONTAINS -> left.contains(right);
                case NOT_CONTAINS -> !left.contains(right);
                case STARTS_WITH -> left.startsWith(right);
                case ENDS_WITH -> left.endsWith(right);
                case EQUAL -> compare(left, right, c -> c == 0);
                case NOT_EQUAL -> compare(left, right, c -> c != 0);
                case GREATER -> compare(left, right, c -> c > 0);
                case LESS -> compare(left, right, c -> c < 0);
                case GREATER_OR_EQUAL -> compare(left, right, c -> c >= 0);
                case LESS_OR_EQUAL -> compare(left, right, c -> c <= 0);
                case EMPTY, NOT_EMPTY -> throw new IllegalStateException(operator + " compares nothing");
            };
        }

        /** Two values that read as numbers are compared as numbers, all others as text. */
        private static boolean compare(String left, String right, DoublePredicate verdict) {
            Double leftNumber = number(left);
            Double rightNumber = number(right);
            return verdict.test(
                    leftNumber != null && rightNumber != null
                            ? Double.compare(leftNumber, rightNumber)
                            : left.compareTo(right));
        }

        private static @Nullable Double number(String text) {
            try {
                return Double.valueOf(text.strip());
            } catch (NumberFormatException e) {
                return null;
            }
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
