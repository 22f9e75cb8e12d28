package io.ragstone.app.watch;

import io.quarkus.arc.All;
import io.ragstone.core.watch.Watcher;
import io.ragstone.core.watch.Watchers;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.List;

/** Brings together all who want to hear what happens in the server. */
@Singleton
class WatcherWiring {
    /** It is no watcher that others could be asked to tell, itself least of all. */
    @Produces
    @Singleton
    @Typed(Watchers.class)
    Watchers watchers(@All List<Watcher> all) {
        return new Watchers(all);
    }
}
