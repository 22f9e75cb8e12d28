package io.ragstone.core.wiki.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompileWorkerTest extends RunScene {
    @Test
    void worksOnWhatIsOrderedOneAfterTheOther() {
        shop();
        try (worker) {
            worker.start();
            wiki.compile(call, base, List.of("shipping"), null, false, false);
            awaitDone();
            wiki.compile(call, base, List.of(), null, false, false);
            awaitDone();
        }
        assertThat(slugs()).containsExactly("return-policy", "shipping", "warranty");
        assertThat(wiki.lastCompile(base).orElseThrow().count(PageReport.Action.SKIPPED))
                .isEqualTo(1);
    }

    private void awaitDone() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (wiki.lastCompile(base).orElseThrow().isRunning()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
