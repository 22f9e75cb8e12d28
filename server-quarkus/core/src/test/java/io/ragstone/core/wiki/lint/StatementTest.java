package io.ragstone.core.wiki.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ragstone.core.wiki.page.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    private static Statement of(String text) {
        return Statement.of(new Claim("", text, List.of(), List.of(), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Returns are accepted within 30 days | Returns are accepted within 14 days",
                "The warranty covers damage by water | The warranty does not cover damage by water",
                "The museum opens at 9 on Sundays | On Sundays the museum opens at 10",
                "退货期限为30天 | 退货期限为14天",
                "Die Garantie deckt Wasserschäden ab | Die Garantie deckt keine Wasserschäden ab"
            })
    void contradict(String one, String other) {
        assertThat(of(one).contradicts(of(other))).isTrue();
        assertThat(of(other).contradicts(of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Express shipping takes 2 days | Standard shipping takes 5 days",
                "In 2023 the revenue was 5 million | In 2024 the revenue was 6 million",
                "Returns are accepted within 30 days | Returns are accepted within 30 days of delivery",
                "The shop in Berlin opens at 9 | The shop in Munich opens at 10",
                "The warranty lasts 24 months | Shipping takes 2 days"
            })
    void agree(String one, String other) {
        assertThat(of(one).contradicts(of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Returns are accepted within 30 days | Within 30 days, returns are accepted | true",
                "Returns are accepted within 30 days | Returns are accepted within 31 days | false",
                "Returns are accepted in stores | Returns are not accepted in stores | false",
                "Shipping is free above 50 euros | Shipping takes 2 days | false"
            })
    void repeat(String one, String other, boolean same) {
        assertThat(of(one).repeats(of(other))).isEqualTo(same);
    }
}
