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
    private static final Map<String, Object> METADATA = Map.of(
            "author", "Ada Lovelace",
            "year", 1843,
            "tags", List.of("engine", "notes"),
            "blank", " ",
            "printed", "1843-09-05",
            "seen", "2024-01-05T10:00:00+02:00",
            "edition", "2f");

    private static boolean matches(String field, Operator operator, String... wanted) {
        return new MetadataCondition(true, List.of(new Clause(field, operator, List.of(wanted)))).matches(METADATA);
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

    @ParameterizedTest
    @CsvSource({
        "year, GREATER, 1e3, true",
        "year, EQUAL, 1843.000, true",
        "edition, EQUAL, 2, false",
        "edition, EQUAL, 2F, true",
        "printed, GREATER, 1843-09-04, true",
        "printed, EQUAL, 1843-09-05T00:00, true",
        "printed, LESS, 1843-09-05T00:00:01Z, true",
        "printed, LESS, 2, true",
        "seen, EQUAL, 2024-01-05T08:00:00Z, true",
        "seen, LESS, 2024-01-05T09:00:00Z, true",
        "seen, GREATER_OR_EQUAL, 2024-01-05, true",
        "seen, LESS, 2024-01-06, true",
        "seen, LESS, 2024-13-06, true",
    })
    void numbersAndDatesAreComparedAsWhatTheyAre(String field, Operator operator, String wanted, boolean expected) {
        assertThat(matches(field, operator, wanted)).isEqualTo(expected);
    }

    @Test
    void oneOfSeveralValuesIsEnough() {
        assertThat(matches("author", Operator.IN, "nobody", "ada lovelace")).isTrue();
        assertThat(matches("author", Operator.IN, "nobody", "ada")).isFalse();
        assertThat(matches("author", Operator.IN)).isFalse();
        assertThat(matches("year", Operator.IN, "1842", "1843.0")).isTrue();
        assertThat(matches("printed", Operator.IN, "1843-09-05T00:00Z")).isTrue();
        assertThat(matches("tags", Operator.IN, "notes", "other")).isTrue();
        assertThat(matches("missing", Operator.IN, "notes")).isFalse();
        assertThat(matches("author", Operator.EQUAL, "nobody", "ada lovelace")).isTrue();
        assertThat(matches("author", Operator.CONTAINS, "byron", "love")).isTrue();
    }

    @Test
    void whatIsDeniedIsTrueOfNoneOfSeveralValues() {
        assertThat(matches("author", Operator.NOT_IN, "nobody", "ada lovelace")).isFalse();
        assertThat(matches("author", Operator.NOT_IN, "nobody", "ada")).isTrue();
        assertThat(matches("author", Operator.NOT_IN)).isTrue();
        assertThat(matches("tags", Operator.NOT_IN, "other", "notes")).isFalse();
        assertThat(matches("missing", Operator.NOT_IN, "notes")).isTrue();
        assertThat(matches("author", Operator.NOT_EQUAL, "nobody", "ada lovelace"))
                .isFalse();
        assertThat(matches("author", Operator.NOT_CONTAINS, "byron", "love")).isFalse();
    }

    @Test
    void allMustHoldOrOneIsEnough() {
        List<Clause> clauses =
                List.of(new Clause("year", Operator.EQUAL, "1843"), new Clause("author", Operator.EQUAL, "nobody"));
        assertThat(new MetadataCondition(true, clauses).matches(METADATA)).isFalse();
        assertThat(new MetadataCondition(false, clauses).matches(METADATA)).isTrue();
    }
}
