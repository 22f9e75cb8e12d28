package io.ragstone.core.wiki.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WikiNightsTest extends RunScene {
    private final WikiNights nights =
            new WikiNights(wiki, pages, bases, chunks, clock, LocalTime.of(3, 0), ZoneOffset.UTC);

    @Test
    void onceANightWhatHasPagesIsCompiledAndChecked() {
        shop();
        compile();
        nights.look();
        assertThat(wiki.lastCompile(base).orElseThrow().isRunning()).isFalse();

        clock.advance(Duration.ofDays(1));
        document("shipping.md", "# Shipping\n\nShipping within the country takes 3 working days.");
        nights.look();
        CompileOrder order = wiki.lastCompile(base).orElseThrow();
        assertThat(order.isRunning()).isTrue();
        assertThat(order.wanted().checkAll()).isTrue();
        workOnce();

        assertThat(page("shipping").content().body()).contains("3 working days");
        nights.look();
        assertThat(wiki.lastCompile(base).orElseThrow().id()).isEqualTo(order.id());
    }

    @Test
    void wikisThatNobodyAskedForAreNotMade() {
        shop();
        clock.advance(Duration.ofDays(1));

        nights.look();

        assertThat(wiki.lastCompile(base)).isEmpty();
    }

    @Test
    void whatWasCompiledSinceTheNightIsLeftAlone() {
        shop();
        wiki.compile(call, base, List.of("shipping"), null, false, true);
        clock.advance(Duration.ofDays(1));
        CompileOrder later = wiki.compile(call, base, List.of("shipping"), null, false, true);

        nights.look();

        assertThat(wiki.lastCompile(base).orElseThrow().id()).isEqualTo(later.id());
    }
}
