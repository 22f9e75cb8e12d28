package io.ragstone.core.file.blob;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger in memory. */
public final class FakeBlobLedger implements BlobLedger {
    private final Map<String, Instant> keys = new ConcurrentHashMap<>();

    @Override
    public void enter(String key, Instant since) {
        keys.putIfAbsent(key, since);
    }

    @Override
    public boolean strike(String key) {
        return keys.remove(key) != null;
    }

    @Override
    public List<String> enteredBefore(Instant time, int most) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(time))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is in it at the moment. */
    public Set<String> keys() {
        return Set.copyOf(keys.keySet());
    }
}
