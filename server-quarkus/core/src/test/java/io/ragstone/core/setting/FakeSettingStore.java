package io.ragstone.core.setting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Settings in memory. */
public final class FakeSettingStore implements SettingStore {
    private final Map<String, String> values = new HashMap<>();
    private int reads;
    private boolean gone;

    /** From now on it cannot be read, or can again. */
    public synchronized void setGone(boolean gone) {
        this.gone = gone;
    }

    /** How often it was read. */
    public synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized Map<String, String> all() {
        reads++;
        if (gone) {
            throw new IllegalStateException("The database is gone.");
        }
        return Map.copyOf(values);
    }

    @Override
    public synchronized void put(String name, String value, Instant now) {
        values.put(name, value);
    }

    @Override
    public synchronized void remove(String name) {
        values.remove(name);
    }
}
