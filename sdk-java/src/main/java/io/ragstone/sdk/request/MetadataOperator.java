package io.ragstone.sdk.request;

/**
 * How a document's metadata is compared. Two values that both read as numbers are compared as numbers;
 * Ragstone also compares dates of ISO 8601 as dates.
 *
 * <pre>{@code
 * MetadataCondition.where("year", MetadataOperator.GREATER_OR_EQUAL, 2024);
 * }</pre>
 */
public enum MetadataOperator {
    /** The value is part of it. */
    CONTAINS("contains"),
    /** The value is no part of it. */
    NOT_CONTAINS("not contains"),
    /** It starts with the value. */
    START_WITH("start with"),
    /** It ends with the value. */
    END_WITH("end with"),
    /** It is not there or empty. */
    EMPTY("empty"),
    /** It is there and not empty. */
    NOT_EMPTY("not empty"),
    /** It is the value. */
    EQUAL("="),
    /** It is not the value. */
    NOT_EQUAL("\u2260"),
    /** It is more than the value. */
    GREATER(">"),
    /** It is less than the value. */
    LESS("<"),
    /** It is the value or more. */
    GREATER_OR_EQUAL("\u2265"),
    /** It is the value or less. */
    LESS_OR_EQUAL("\u2264"),
    /** It is one of a list of values; RAGFlow 0.22 does not know it. */
    IN("in"),
    /** It is none of a list of values; RAGFlow 0.22 does not know it. */
    NOT_IN("not in");

    private final String spelling;

    MetadataOperator(String spelling) {
        this.spelling = spelling;
    }

    /** The operator as the API spells it. */
    public String spelling() {
        return spelling;
    }
}
