package io.ragstone.core.watch;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several watchers; one that fails disturbs neither the others nor the work. */
public final class Watchers implements Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final List<Watcher> all;

    public Watchers(List<Watcher> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void modelCalled(ModelCall call) {
        tell(watcher -> watcher.modelCalled(call));
    }

    @Override
    public void stageDone(Stage stage, long amount, Duration took) {
        tell(watcher -> watcher.stageDone(stage, amount, took));
    }

    @Override
    public void documentEnded(Outcome outcome) {
        tell(watcher -> watcher.documentEnded(outcome));
    }

    @Override
    public void pageCompiled(PageOutcome outcome, Duration took) {
        tell(watcher -> watcher.pageCompiled(outcome, took));
    }

    @Override
    public void pageChecked(boolean passed) {
        tell(watcher -> watcher.pageChecked(passed));
    }

    @Override
    public void cacheAsked(String cache, long hits, long misses) {
        tell(watcher -> watcher.cacheAsked(cache, hits, misses));
    }

    @Override
    public void asked(String route, Duration took) {
        tell(watcher -> watcher.asked(route, took));
    }

    private void tell(Consumer<Watcher> event) {
        for (Watcher watcher : all) {
            try {
                event.accept(watcher);
            } catch (RuntimeException e) {
                LOG.warn("A watcher failed; the work goes on.", e);
            }
        }
    }
}
