package io.ragstone.app;

import io.ragstone.core.admin.config.ConfigurationSource;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** What this server was started with, from wherever each setting came. */
@Singleton
class StartedWith implements ConfigurationSource {
    private static final String PREFIX = "ragstone.";
    private static final String VARIABLES = "RAGSTONE_";
    private static final long MEGABYTE = 1 << 20;
    private static final List<String> PROPERTIES = List.of(
            "java.version",
            "java.vendor",
            "java.vm.name",
            "java.vm.version",
            "os.name",
            "os.version",
            "os.arch",
            "user.dir",
            "java.io.tmpdir");

    private final Config config;

    StartedWith(Config config) {
        this.config = config;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                String value = config.getConfigValue(name).getValue();
                settings.put(name.substring(PREFIX.length()), value == null ? "" : value);
            }
        }
        return settings;
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> found = new LinkedHashMap<>();
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (name.startsWith(VARIABLES)) {
                found.put(name, value);
            }
        });
        PROPERTIES.forEach(name -> found.put(name, System.getProperty(name, "")));
        Runtime runtime = Runtime.getRuntime();
        found.put("memory.max-megabytes", String.valueOf(runtime.maxMemory() / MEGABYTE));
        found.put("processors", String.valueOf(runtime.availableProcessors()));
        found.put("timezone", ZoneId.systemDefault().getId());
        found.put("charset", Charset.defaultCharset().name());
        return found;
    }
}
