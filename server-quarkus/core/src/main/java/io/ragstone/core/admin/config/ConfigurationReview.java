package io.ragstone.core.admin.config;

import io.ragstone.core.access.Access;
import io.ragstone.core.call.CallContext;
import io.ragstone.core.setting.SettingService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An administrator reads how the server is configured, as it is now, and what it finds around it. */
public final class ConfigurationReview {
    private final ConfigurationSource source;
    private final SettingService changes;
    private final Access access;
    private final SecretMask mask = new SecretMask();

    public ConfigurationReview(ConfigurationSource source, SettingService changes, Access access) {
        this.source = source;
        this.changes = changes;
        this.access = access;
    }

    /**
     * A component, with the settings whose names begin with its own.
     *
     * @param settings by the rest of their names
     */
    public record Component(String name, Map<String, String> settings) {}

    public List<Component> components(CallContext call) {
        access.requireAdministrator(call);
        SortedMap<String, String> all = new TreeMap<>(source.settings());
        changes.list(call).forEach(shown -> all.put(shown.setting().name(), shown.value()));
        Map<String, Map<String, String>> byComponent = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            int dot = name.indexOf('.');
            byComponent
                    .computeIfAbsent(dot < 0 ? name : name.substring(0, dot), component -> new LinkedHashMap<>())
                    .put(name.substring(dot + 1), mask.shown(name, value));
        });
        return byComponent.entrySet().stream()
                .map(entry -> new Component(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Map<String, String> environment(CallContext call) {
        access.requireAdministrator(call);
        Map<String, String> shown = new LinkedHashMap<>();
        source.environment().forEach((name, value) -> shown.put(name, mask.shown(name, value)));
        return shown;
    }
}
