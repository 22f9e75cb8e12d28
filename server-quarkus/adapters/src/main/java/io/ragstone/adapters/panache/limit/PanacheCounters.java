package io.ragstone.adapters.panache.limit;

import io.ragstone.adapters.panache.StoreCall;
import io.ragstone.core.limit.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** A row for each name and window. */
@ApplicationScoped
@StoreCall
public class PanacheCounters implements Counters {
    private final UseCounterRepository counters;

    PanacheCounters(UseCounterRepository counters) {
        this.counters = counters;
    }

    @Override
    @Transactional
    public long add(String name, Instant window, long amount) {
        return counters.add(name, window.toEpochMilli(), amount);
    }

    @Override
    public long read(String name, Instant window) {
        return counters.find("name = ?1 and windowStart = ?2", name, window.toEpochMilli())
                .firstResultOptional()
                .map(counted -> counted.used)
                .orElse(0L);
    }

    @Override
    @Transactional
    public void forgetBefore(Instant oldest) {
        counters.delete("windowStart < ?1", oldest.toEpochMilli());
    }
}
