package io.ragstone.core.setting;

import java.time.Instant;
import java.util.Map;

/** Keeps what settings were changed to, for all servers. */
public interface SettingStore {
    /** The values, by the names of the settings. */
    Map<String, String> all();

    void put(String name, String value, Instant now);

    void remove(String name);
}
