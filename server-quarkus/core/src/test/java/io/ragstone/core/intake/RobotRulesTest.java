package io.ragstone.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotRulesTest {
    private static final String TEXT = """
            # A site with wishes
            Sitemap: https://example.org/sitemap.xml
            User-Agent: evilbot
            User-agent: other
            Disallow: /

            User-agent: *
            Disallow: /private   # not for machines
            Allow: /private/open
            Disallow: /*.pdf$
            Disallow: /search?
            Disallow:
            """;

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/private, false",
        "/privateer, false",
        "/private/open/day, true",
        "/paper.pdf, false",
        "/paper.pdf?x, true",
        "/search?q=1, false",
        "/search, true"
    })
    void theLongestRuleDecides(String path, boolean permitted) {
        assertThat(RobotRules.parse(TEXT).permits(path)).isEqualTo(permitted);
    }

    @Test
    void whoIsNamedHasRulesOfTheirOwn() {
        RobotRules rules = RobotRules.parse(TEXT + "\nUser-agent: Ragstone\nDisallow: /only\n");

        assertThat(rules.permits("/private")).isTrue();
        assertThat(rules.permits("/only/this")).isFalse();
    }

    @Test
    void whatIsNoneForbidsNothing() {
        assertThat(RobotRules.parse("<html>404</html>").permits("/a")).isTrue();
        assertThat(RobotRules.parse("Disallow: /").permits("/a")).isTrue();
        assertThat(RobotRules.NONE.permits("/")).isTrue();
    }
}
