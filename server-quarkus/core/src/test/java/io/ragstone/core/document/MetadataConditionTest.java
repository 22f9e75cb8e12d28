package io.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.document.MetadataCondition.Clause;
import io.ragstone.core.document.MetadataCondition.Operator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataConditionTest {
    private static final Map<String, Object> METADATA =
            Map.of("author", "Ada Lovelace", "year", 1843, "tags", List.of("engine", "notes"), "blank", " ");

    private static boolean matches(String field, Operator operator, String wanted) {
        return new MetadataCondition(true, List.of(new Clause(field, operator, wanted))).matches(METADATA);
    }

    @ParameterizedTest
    @CsvSource({
        "author, CONTAINS, love, true",
        "author, CONTAINS, byron, false",
        "author, NOT_CONTAINS, byron, true",
        "author, STARTS_WITH, ADA, true",
        "author, ENDS_WITH, lace, true",
        "author, EQUAL, ada lovelace, true",
        "author, NOT_EQUAL, ada lovelace, false",
        "year, EQUAL, 1843.0, true",
        "year, GREATER, 900, true",
        "year, LESS, 900, false",
        "year, GREATER_OR_EQUAL, 1843, true",
        "year, LESS_OR_EQUAL, 1842, false",
        "author, GREATER, aaa, true",
        "tags, EQUAL, notes, true",
        "tags, NOT_EQUAL, notes, false",
        "tags, NOT_EQUAL, other, true",
        "author, NOT_EMPTY, '', true",
        "blank, EMPTY, '', true",
        "missing, EMPTY, '', true",
        "missing, NOT_EMPTY, '', false",
        "missing, EQUAL, x, false",
        "missing, NOT_EQUAL, x, true",
    })
    void compares(String field, Operator operator, String wanted, boolean expected) {
        assertThat(matches(field, operator, wanted)).isEqualTo(expected);
    }

    @Test
    void allMustHoldOrOneIsEnough() {
        List<Clause> clauses =
                List.of(new Clause("year", Operator.EQUAL, "1843"), new Clause("author", Operator.EQUAL, "nobody"));
        assertThat(new MetadataCondition(true, clauses).matches(METADATA)).isFalse();
        assertThat(new MetadataCondition(false, clauses).matches(METADATA)).isTrue();
    }
}
