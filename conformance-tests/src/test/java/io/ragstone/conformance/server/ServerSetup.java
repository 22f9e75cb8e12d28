package io.ragstone.conformance.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a server is started.
 *
 * @param name what its log is called
 * @param dataFolder where it keeps everything
 * @param heap the most heap it may use, as `-Xmx` takes it
 * @param properties settings beside port and data folder
 */
public record ServerSetup(String name, Path dataFolder, String heap, Map<String, String> properties) {
    private static final String USUAL_HEAP = "1g";

    public ServerSetup {
        properties = Map.copyOf(properties);
    }

    public ServerSetup(String name, Path dataFolder) {
        this(name, dataFolder, USUAL_HEAP, Map.of());
    }

    public ServerSetup withHeap(String most) {
        return new ServerSetup(name, dataFolder, most, properties);
    }

    public ServerSetup with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new ServerSetup(name, dataFolder, heap, more);
    }
}
